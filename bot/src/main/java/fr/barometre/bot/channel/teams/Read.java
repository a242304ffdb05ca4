package fr.barometre.bot.channel.teams;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import java.util.Optional;

/** What an activity comes to. */
sealed interface Read {

    /** Something that a respondent does in their own chat with the bot. */
    sealed interface Done extends Read {
        Chat chat();

        /** What this delivery is called, also when it comes again. */
        String delivery();

        /** The language of the respondent's client; empty if the activity does not say. */
        Optional<Language> spoken();

        /** The language in which to answer who is not known. */
        default Language language() {
            return spoken().orElse(Language.FR);
        }

        Event event();
    }

    /**
     * A message, or the beginning of the chat.
     *
     * @param card the message whose button was pressed; empty if none was
     */
    record Message(Chat chat, String delivery, Optional<Language> spoken, Event event, String card) implements Done {
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    /**
     * A button was pressed whose card changes by the answer to the request.
     *
     * @param card the message that carries the button; empty if Teams does not say
     */
    record Invoke(Chat chat, String delivery, Optional<Language> spoken, Event event, String card) implements Done {
        @Override
        public String toString() {
            return "Invoke[hidden]";
        }
    }

    /**
     * The bot was called in a team or a group, where nobody answers a survey.
     *
     * @param answer whether the line is the answer to the request, as to a pressed button
     */
    record CalledInGroup(Chat chat, Language language, boolean answer) implements Read {
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

    /** Without a conversation or without anybody in it. */
    record Incomplete() implements Read {}
}
