package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;

/** What an update comes to. */
sealed interface Read {

    /** Something that a respondent does in the private chat with the bot. */
    sealed interface Done extends Read {
        /** What Telegram counts updates by. */
        int update();

        /** The private chat, whose number is also the respondent's. */
        long chat();

        /** The language of the respondent's Telegram. */
        Language language();

        Event event();
    }

    /** A message: a text, or something that cannot be an answer. */
    record Message(int update, long chat, Language language, Event event) implements Done {
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    /**
     * A button was pressed.
     *
     * @param callback what the answer to this tap is addressed to
     * @param card the message that carries the button; 0 if Telegram does not say
     */
    record Tap(int update, long chat, Language language, Event event, String callback, int card) implements Done {
        @Override
        public String toString() {
            return "Tap[hidden]";
        }
    }

    /** The bot was called in a group, where nobody answers a survey. */
    record CalledInGroup(long chat, Language language) implements Read {
        @Override
        public String toString() {
            return "CalledInGroup[hidden]";
        }
    }

    /**
     * Nothing for us.
     *
     * @param because without personal data
     */
    record Ignored(String because) implements Read {}

    /** Not an update that we can read. */
    record Unreadable(String because) implements Read {}
}
