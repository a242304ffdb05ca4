package fr.barometre.bot.conversation;

/** What a respondent did, whatever the channel. */
public sealed interface Event {

    /** The channel's way to begin or come back, such as {@code /start}. */
    record Started() implements Event {}

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
