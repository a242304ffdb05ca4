package fr.barometre.bot.turn;

import java.time.Duration;

/** Lines up what all instances send to a platform, so that together they keep within its limits. */
public interface Limits {

    /**
     * Returns once one more message is within {@code limit}, which counts it, or tells how long that would take.
     *
     * @param limit what the platform takes
     * @param whose what the limit is counted for, such as one chat; empty for all together
     * @param patience the longest that this call may wait
     * @return nothing if the message may go; otherwise how long to wait at least, and nothing is counted. While the
     *     store is away nothing is counted either and all may go: the platform's own refusals are heeded anyway
     */
    Duration await(Limit limit, String whose, Duration patience);

    /**
     * Returns whether all that {@code limit} admits at once could go now, so that what can wait holds up nothing; false
     * while the store is away.
     */
    boolean hasRoom(Limit limit);
}
