package fr.barometre.bot.store;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The confirmations of one primary's replicas. A connection is held up while it waits for one, so they are asked for
 * one after another, each for all who have written until then.
 *
 * <p>Replicas that did not confirm are left alone for a while: a primary without any still serves.
 */
final class Confirmation {
    private static final Duration RESPITE = Duration.ofSeconds(2);

    /** The patience with replicas that have been silent: those that keep up need less. */
    private static final Duration TRY = Duration.ofMillis(20);

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);

    private final long patience;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private long ended;
    private boolean answered;
    private volatile boolean silent;
    private volatile long silentSince;

    /**
     * Creates one that waits so long.
     *
     * @param patience in milliseconds
     */
    Confirmation(long patience) {
        this.patience = patience;
    }

    /**
     * Returns once a replica has confirmed all that was written before this call, or has not in time.
     *
     * @param ask takes how many milliseconds it may take, and returns how many replicas have confirmed
     * @throws RedisException if the primary did not answer, this call or one that it shares
     */
    void await(LongUnaryOperator ask) {
        long before = begun.get();
        oneAtATime.lock();
        try {
            if (ended > before) {
                if (!answered) {
                    throw new RedisException("The primary did not say whether a replica has it.");
                }
            } else if (isToBeAsked()) {
                askOnce(ask);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Returns how many wait for their turn to ask. */
    int waiting() {
        return oneAtATime.getQueueLength();
    }

    private boolean isToBeAsked() {
        return !silent || System.nanoTime() - silentSince > RESPITE.toNanos();
    }

    private void askOnce(LongUnaryOperator ask) {
        long mine = begun.incrementAndGet();
        answered = false;
        try {
            note(ask.applyAsLong(silent ? Math.min(patience, TRY.toMillis()) : patience));
            answered = true;
        } finally {
            ended = mine;
        }
    }

    private void note(long count) {
        if (count == 0) {
            if (!silent) {
                log.warn("No replica of Redis confirms in time: until one does, answers are kept by the primary alone,"
                        + " and would be lost with it. See that a replica runs and keeps up.");
            }
            silentSince = System.nanoTime();
        } else if (silent) {
            log.info("A replica of Redis confirms again.");
        }
        silent = count == 0;
    }
}
