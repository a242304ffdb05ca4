package fr.barometre.bot.conversation;

import fr.barometre.scoring.Answers;

/** What a code stands for, as it was looked up when it came. */
public sealed interface Opens {

    /** An invitation to answer; {@code member} is what the respondent would be called in the campaign. */
    record Invites(Invitation invitation, String member) implements Opens {}

    /** An invitation to a campaign that is over. */
    record Over(String collectivite) implements Opens {}

    /** Makes its bearer an owner of a campaign. */
    record Shares(CampaignId campaign, String collectivite, String code) implements Opens {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Shares[hidden]";
        }
    }

    /** The answers that were given on another device. */
    record Moves(Session session, String code) implements Opens {
        /** Returns how many answers would come. */
        Answers answers() {
            return session.given();
        }

        /** Hides the code. */
        @Override
        public String toString() {
            return "Moves[hidden]";
        }
    }

    /** What opens nothing, and why. */
    enum Nothing implements Opens {
        /** It was good once. */
        USED,
        UNKNOWN,
        /** It moves the session that it was typed in. */
        SAME_DEVICE,
        /** Too many wrong codes came; it was not looked at. */
        TOO_MANY
    }
}
