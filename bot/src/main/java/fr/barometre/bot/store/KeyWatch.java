package fr.barometre.bot.store;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import fr.barometre.bot.turn.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that the bot uses the store only under the key by which its names stand there: at the start, and then
 * every two seconds, since the names may be carried over to another key while it runs. It starts first and stops last.
 */
final class KeyWatch implements SmartLifecycle {
    static final Duration PACE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

    private final RedisLink redis;
    private final KeyMark mark;
    private final PseudonymKeys keys;
    private @Nullable Looking looking;

    private record Looking(ScheduledExecutorService timer, ScheduledFuture<?> looks) {}

    KeyWatch(RedisLink redis, KeyMark mark, PseudonymKeys keys) {
        this.redis = redis;
        this.mark = mark;
        this.keys = keys;
    }

    /** @throws ConfigurationFaults if the store's names stand under another key; while it is away, nobody can tell */
    @Override
    public synchronized void start() {
        try {
            Optional<String> fault = mark.fault(keys);
            if (fault.isPresent()) {
                throw new ConfigurationFaults(List.of(Fault.ofProperty("barometre.pseudonym-key", fault.get())));
            }
        } catch (StoreUnavailable e) {
            log.debug("The store is away at the start; its key is looked at when it is back.");
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("key-watch").factory());
        looking = new Looking(
                timer,
                timer.scheduleWithFixedDelay(this::look, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look() {
        try {
            mark.fault(keys).ifPresent(fault -> {
                redis.closeForGood();
                log.error("barometre.pseudonym-key: {} Until then this instance serves nobody.", fault);
            });
        } catch (StoreUnavailable e) {
            log.debug("The store is away; its key is looked at when it is back.");
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.looks().cancel(false);
            looking.timer().shutdown();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
