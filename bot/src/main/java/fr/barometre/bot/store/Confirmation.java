package fr.barometre.bot.store;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The confirmations of one primary's replicas. A connection is held up while it waits for one, so they are asked for
 * one after another, each for all who have written until then.
 *
 * <p>Replicas that did not confirm are left alone for a while: a primary without any still serves.
 */
final class Confirmation {
    private static final Duration RESPITE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private long ended;
    private boolean answered;
    private boolean told;
    private boolean silent = true;
    private long silentUntil = System.nanoTime();

    /**
     * Returns once a replica has confirmed all that was written before this call, or has not in time.
     *
     * @param primary whose replicas they are
     * @throws RedisException if the primary did not answer, this call or one that it shares
     */
    void await(Asked primary) {
        long before = begun.get();
        oneAtATime.lock();
        try {
            if (ended <= before) {
                ask(primary);
            } else if (!answered) {
                throw new RedisException("The primary did not say whether a replica has it.");
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Returns how many wait for their turn to ask. */
    int waiting() {
        return oneAtATime.getQueueLength();
    }

    private void ask(Asked primary) {
        if (silent && System.nanoTime() - silentUntil < 0) {
            return;
        }
        long mine = begun.incrementAndGet();
        answered = false;
        try {
            // Where there is none, nobody waits for it.
            note((!silent || primary.hasReplicas()) && primary.confirmed());
            answered = true;
        } finally {
            ended = mine;
        }
    }

    private void note(boolean confirmed) {
        if (!confirmed) {
            silentUntil = System.nanoTime() + RESPITE.toNanos();
        }
        silent = !confirmed;
        if (silent && !told) {
            log.warn("No replica of Redis confirms in time: until one does, answers are kept by the primary alone,"
                    + " and would be lost with it. See that a replica runs and keeps up.");
        } else if (!silent && told) {
            log.info("A replica of Redis confirms again.");
        }
        told = silent;
    }

    /** A primary that is asked about its replicas. */
    interface Asked {

        /** Returns at once whether any is connected. */
        boolean hasReplicas();

        /** Returns whether one has all that was written on this connection, as soon as it has, or false in the end. */
        boolean confirmed();
    }
}
