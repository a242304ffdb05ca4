package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Hands;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Fetches the first keys, and ends after the web server has stopped and before the store's connections close. */
final class TeamsLifecycle implements SmartLifecycle {
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final Optional<Keys> keys;
    private final Hands hands;
    private final InstantSource clock;
    private volatile boolean running;

    TeamsLifecycle(Optional<Keys> keys, Hands hands, InstantSource clock) {
        this.keys = keys;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        keys.ifPresent(k -> k.refresh(clock.instant()));
    }

    @Override
    public void stop() {
        hands.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
