package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Delivery.Delivered;
import java.time.Duration;

/** Telegram did not do what it was asked. Carries neither its text nor a cause, since both may quote what was sent. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Delivered outcome;
    private final int code;

    /**
     * Creates a refusal.
     *
     * @param code the Bot API's error code; 0 if there was no answer
     */
    Refused(String method, int code, Delivered outcome) {
        super(method + " " + (code == 0 ? "without answer" : Integer.toString(code)));
        this.outcome = outcome;
        this.code = code;
    }

    /** Returns what the refusal means for a reply. */
    Delivered outcome() {
        return outcome;
    }

    int code() {
        return code;
    }

    /** Returns whether the same call may well succeed later. */
    boolean passing() {
        return code == 0 || code == 429 || code >= 500;
    }

    /** Returns how long Telegram asks to wait, or {@code otherwise}. */
    Duration pause(Duration otherwise) {
        return outcome instanceof Delivered.Later later ? later.pause() : otherwise;
    }
}
