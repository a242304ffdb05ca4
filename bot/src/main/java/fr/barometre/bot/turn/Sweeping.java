package fr.barometre.bot.turn;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Lets a round go, rest and go again as long as the application runs; it starts last and stops first. */
final class Sweeping implements SmartLifecycle {
    private final Supplier<? extends Round> rounds;
    private final InstantSource clock;
    private @Nullable Running running;

    Sweeping(Supplier<? extends Round> rounds, InstantSource clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            Round round = rounds.get();
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sweeping").factory());
            running = new Running(
                    round,
                    timer,
                    timer.scheduleWithFixedDelay(
                            () -> round.go(clock.instant()), 0, round.rest().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.sweeps().cancel(false);
            running.timer().shutdown();
            running.round().close();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private record Running(Round round, ScheduledExecutorService timer, ScheduledFuture<?> sweeps) {}
}
