package fr.barometre.bot.turn;

import fr.barometre.bot.screen.Reply;
import java.time.Duration;

/** How a reply reaches the respondent. Called by the turn, once its commit is through, on a thread that may block. */
@FunctionalInterface
public interface Delivery {

    /**
     * Shows {@code reply}, replacing the screen behind {@code handle} where the channel can.
     *
     * @param handle what the last delivery returned; empty if there was none
     */
    Delivered deliver(Reply reply, String handle);

    /** What became of a reply. */
    sealed interface Delivered {
        /** The respondent has it; {@code handle} is for the next delivery. */
        record Shown(String handle) implements Delivered {}

        /** Not now: the channel asks for a pause. */
        record Later(Duration pause) implements Delivered {}

        /** The respondent does not want to hear from us: nothing is owed until they write again. */
        record Blocked() implements Delivered {}

        /** The channel failed, or its answer was not understood; it is tried again later. */
        record Failed(String reason) implements Delivered {}
    }
}
