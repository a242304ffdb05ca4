package fr.barometre.bot.turn;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Runs the work of one respondent one at a time and that of others beside it: who waits, waits for nobody else. */
final class OneAtATime {
    private final ConcurrentMap<Respondent, Queue> queues = new ConcurrentHashMap<>();

    void run(Respondent respondent, Runnable work) {
        Queue queue = queues.compute(respondent, (key, present) -> {
            Queue joined = present == null ? new Queue() : present;
            joined.length++;
            return joined;
        });
        queue.lock.lock();
        try {
            work.run();
        } finally {
            queue.lock.unlock();
            queues.computeIfPresent(respondent, (key, left) -> --left.length == 0 ? null : left);
        }
    }

    /** Returns whether work of {@code respondent} waits; asked by the work that runs. */
    boolean othersWait(Respondent respondent) {
        @Nullable Queue queue = queues.get(respondent);
        return queue != null && queue.lock.hasQueuedThreads();
    }

    /** Those who work or wait. The length is read and written inside the map's atomic operations only. */
    private static final class Queue {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int length;
    }
}
