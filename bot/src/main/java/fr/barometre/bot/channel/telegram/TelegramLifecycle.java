package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Hands;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Begins once the application is ready, without holding it up, and ends after the web server has stopped and before the
 * store's connections close.
 */
final class TelegramLifecycle implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {
    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Duration MOST_FOR_WORDS = Duration.ofMinutes(30);

    private final Introduction introduction;
    private final PollingLease lease;
    private final Poller poller;
    private final TelegramSettings settings;
    private final String publicUrl;
    private final Connections connections;
    private final Hands hands;
    private final Stop stop;
    private volatile boolean running;
    private volatile Thread polling = new Thread(() -> {});

    /**
     * Creates the lifecycle.
     *
     * @param publicUrl where Telegram is to deliver; empty if it is asked
     */
    TelegramLifecycle(
            Introduction introduction,
            PollingLease lease,
            Poller poller,
            TelegramSettings settings,
            String publicUrl,
            Connections connections,
            Hands hands,
            Stop stop) {
        this.introduction = introduction;
        this.lease = lease;
        this.poller = poller;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.connections = connections;
        this.hands = hands;
        this.stop = stop;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        polling = Thread.ofVirtual().name("telegram-poller").start(this::receive);
        Thread.ofVirtual().name("telegram-words").start(() -> introduction.present(new Backoff(FIRST, MOST_FOR_WORDS)));
    }

    @Override
    public void stop() {
        stop.ask();
        connections.stopPolling();
        try {
            polling.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lease.giveBack();
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

    private void receive() {
        Backoff backoff = new Backoff(FIRST, MOST);
        if (publicUrl.isEmpty()) {
            introduction.keep(backoff);
            lease.keep(connections::stopPolling);
            poller.run();
        } else {
            introduction.deliverTo(TelegramSettings.webhookUrl(publicUrl), settings.webhookSecret(), backoff);
        }
    }
}
