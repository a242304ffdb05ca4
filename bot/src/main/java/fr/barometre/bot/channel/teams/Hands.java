package fr.barometre.bot.channel.teams;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Work that goes on after an activity is acknowledged. What it cannot finish before the end stays owed in the store.
 */
final class Hands implements AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("teams-", 0).factory());

    /** Begins {@code work}, unless the end has come. */
    void begin(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            // Nothing is lost: what was committed is owed, and the sweeper of the next start pays it.
            return;
        }
    }

    /** Lets the work in hand come to its end, within bounds. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
