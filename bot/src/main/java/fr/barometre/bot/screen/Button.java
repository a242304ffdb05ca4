package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;

/**
 * A button.
 *
 * @param look how much it should strike the eye
 */
public record Button(String label, Action action, Look look) {

    /** How a button looks among the others of its screen. */
    public enum Look {
        /** The one that most people want. */
        FIRST,
        PLAIN,
        /** Shows what is recorded already. */
        CHOSEN,
        /** Navigation, beside what the screen is about. */
        QUIET
    }
}
