package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Delivery.Delivered;

/** The channel did not do what it was asked. Carries neither its text nor a cause: both may quote what was sent. */
final class Refused extends Exception {
    /** What posting a message is called. */
    static final String SEND = "send";

    private static final long serialVersionUID = 1L;
    private static final int SERVER_FAILED = 500;

    private final transient Delivered outcome;
    private final boolean sent;

    /**
     * Creates a refusal.
     *
     * @param code the HTTP status; 0 if there was no answer
     */
    Refused(String what, int code, Delivered outcome) {
        super(what + " " + (code == 0 ? "without answer" : Integer.toString(code)));
        this.outcome = outcome;
        sent = what.equals(SEND) && (code == 0 || code >= SERVER_FAILED);
    }

    /**
     * Returns whether a message may have arrived all the same: the connector failed after it had taken it, or fell
     * silent.
     */
    boolean mayHaveArrived() {
        return sent;
    }

    /** Returns what the refusal means for a reply. */
    Delivered outcome() {
        return outcome;
    }
}
