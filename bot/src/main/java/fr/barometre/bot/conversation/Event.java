package fr.barometre.bot.conversation;

import java.util.Map;

/** What a respondent did, whatever the channel. */
public sealed interface Event {

    /** The channel's way to begin or come back, such as {@code /start}. */
    record Started() implements Event {}

    /**
     * A code came with the channel's way to begin, as in an invitation's link. It is looked up before anything is
     * decided, which makes it {@link Opened}.
     */
    record Brought(String code) implements Event {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Brought[hidden]";
        }
    }

    /** A code came, by a link or typed, and was looked up. */
    record Opened(Opens what) implements Event {}

    /**
     * A form was sent.
     *
     * @param fields what was filled in, by the name of the input
     */
    record Filled(Map<String, String> fields) implements Event {
        public Filled {
            fields = Map.copyOf(fields);
        }

        /** Hides what was filled in. */
        @Override
        public String toString() {
            return "Filled[hidden]";
        }
    }

    /** A button was pressed. */
    record Pressed(Action action) implements Event {}

    /** A button was pressed whose content no button of ours carries. */
    record Forged() implements Event {}

    /**
     * Something was typed.
     *
     * @param text as it came, of any length
     */
    record Wrote(String text) implements Event {
        /** Hides the text, which is personal. */
        @Override
        public String toString() {
            return "Wrote[hidden]";
        }
    }

    /**
     * Something came that is neither a button nor a new text: a sticker, a voice message, a picture, an edited message.
     */
    record Sent(Unsupported what) implements Event {}

    /** What cannot be an answer. */
    enum Unsupported {
        STICKER,
        VOICE,
        PICTURE,
        FILE,
        EDITED,
        OTHER
    }
}
