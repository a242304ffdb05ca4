package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Delivery.Delivered;

/** The channel did not do what it was asked. Carries neither its text nor a cause: both may quote what was sent. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Delivered outcome;

    /**
     * Creates a refusal.
     *
     * @param code the HTTP status; 0 if there was no answer
     */
    Refused(String what, int code, Delivered outcome) {
        super(what + " " + (code == 0 ? "without answer" : Integer.toString(code)));
        this.outcome = outcome;
    }

    /** Returns what the refusal means for a reply. */
    Delivered outcome() {
        return outcome;
    }
}
