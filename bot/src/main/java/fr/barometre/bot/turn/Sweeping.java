package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Sweeps every two seconds as long as the application runs; it starts last and stops first. */
final class Sweeping implements SmartLifecycle {
    private static final Duration PACE = Duration.ofSeconds(2);

    private final Supplier<Sweeper> sweepers;
    private final InstantSource clock;
    private @Nullable Running running;

    Sweeping(Supplier<Sweeper> sweepers, InstantSource clock) {
        this.sweepers = sweepers;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            Sweeper sweeper = sweepers.get();
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sweeping").factory());
            running = new Running(
                    sweeper,
                    timer,
                    timer.scheduleWithFixedDelay(
                            () -> sweeper.sweep(clock.instant()), 0, PACE.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.sweeps().cancel(false);
            running.timer().shutdown();
            running.sweeper().close();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private record Running(Sweeper sweeper, ScheduledExecutorService timer, ScheduledFuture<?> sweeps) {}
}
