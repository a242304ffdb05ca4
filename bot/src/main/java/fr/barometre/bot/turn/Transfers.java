package fr.barometre.bot.turn;

import java.time.Instant;
import java.util.Optional;

/**
 * The codes that move a session to another channel or device. Each is good for {@value #MINUTES} minutes, once.
 *
 * <p>Every verb throws {@link StoreUnavailable} when the store cannot be reached.
 */
public interface Transfers {
    /** How long a code is good. */
    int MINUTES = 10;

    /**
     * Returns the code of {@code from} that is good at {@code now}: the one that it has already, or else {@code fresh},
     * which is its code from now on.
     */
    Offer offer(Respondent from, String fresh, Instant now);

    /** Returns what {@code code} stands for at {@code now}, without using it up. */
    Moving moving(String code, Instant now);

    /** Uses {@code code} up, for {@code to}. Returns false if somebody else was quicker; true again for who used it. */
    boolean useUp(String code, Respondent to);

    /** Forgets the code of {@code from}, if it has one. */
    void forget(Respondent from);

    /** A code and until when it is good. */
    record Offer(String code, Instant until) {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Offer[hidden]";
        }
    }

    /** What a code stands for. */
    sealed interface Moving {
        /** The session of {@code from} is to be moved; {@code by} is who used the code already, for a second look. */
        record From(Respondent from, Optional<Respondent> by) implements Moving {}

        record Unknown() implements Moving {}
    }
}
