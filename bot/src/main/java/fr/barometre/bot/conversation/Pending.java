package fr.barometre.bot.conversation;

/** What a code has brought to a respondent who has yet to say yes or no. */
public sealed interface Pending {

    /** An invitation to a campaign; {@code member} is what the respondent would be called in it. */
    record Invited(Invitation invitation, String member) implements Pending {}

    /** The answers given on another device would replace those given here. */
    record Moving(String code) implements Pending {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Moving[hidden]";
        }
    }
}
