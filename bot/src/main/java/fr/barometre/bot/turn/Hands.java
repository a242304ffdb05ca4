package fr.barometre.bot.turn;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on after what asked for it is acknowledged, each on a thread of its own that costs nothing while it
 * waits. What it cannot finish before the end stays owed in the store.
 */
public final class Hands implements AutoCloseable {
    private final ExecutorService workers;
    private final Duration lastWork;

    /**
     * Creates hands that rest.
     *
     * @param name what their threads are called
     * @param lastWork how long the work in hand has once the end has come
     */
    public Hands(String name, Duration lastWork) {
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        this.lastWork = lastWork;
    }

    /**
     * Begins {@code work}. Returns false once the end has come: what was committed is then owed, and paid after the
     * next start.
     */
    public boolean begin(Runnable work) {
        try {
            workers.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Begins nothing more, and lets the work in hand come to its end, within bounds. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(lastWork.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
