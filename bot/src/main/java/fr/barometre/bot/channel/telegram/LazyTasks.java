package fr.barometre.bot.channel.telegram;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import okhttp3.internal.concurrent.TaskRunner;

/**
 * Runs the one task of the client's pool of connections, which closes those that were idle too long, when it said it
 * would, and not again after each call: waking it up every time costs as much as a good part of the call.
 */
final class LazyTasks implements TaskRunner.Backend {
    private static final long NANOS_IN_A_MILLISECOND = 1_000_000;

    private final Executor threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("telegram-connections").factory());

    @Override
    public void beforeTask(TaskRunner runner) {}

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    /** Does nothing: whatever is new can wait for what is due. */
    @Override
    public void coordinatorNotify(TaskRunner runner) {}

    /** Waits; the caller holds the runner's lock, and looks again whenever this returns. */
    @Override
    @SuppressWarnings("WaitNotInLoop")
    public void coordinatorWait(TaskRunner runner, long nanos) {
        if (nanos <= 0) {
            return;
        }
        try {
            runner.wait(nanos / NANOS_IN_A_MILLISECOND, (int) (nanos % NANOS_IN_A_MILLISECOND));
        } catch (InterruptedException e) {
            runner.cancelAll();
        }
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }
}
