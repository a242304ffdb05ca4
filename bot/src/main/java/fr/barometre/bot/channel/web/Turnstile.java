package fr.barometre.bot.channel.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets so many requests be at work at the same moment, each on a virtual thread; the others wait before they begin. A
 * request at work holds some 80 KB of the server's buffers, one that waits hardly any: without the bound, 5,000
 * requests at once fill a heap of 256 MB, and nobody is served any more. Telegram opens a hundred connections at most.
 *
 * <p>Who takes longer than {@link #PATIENCE} no longer counts: clients that send slowly hold up nobody for long.
 */
@Component
final class Turnstile
        implements Executor, AutoCloseable, WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    static final int AT_WORK = 256;
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PACE = Duration.ofMillis(500);

    private final ThreadFactory threads =
            Thread.ofVirtual().name("tomcat-handler-", 0).factory();
    private final Semaphore free = new Semaphore(AT_WORK, true);
    private final Set<Place> counted = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turnstile").factory());

    Turnstile() {
        var unused =
                clock.scheduleWithFixedDelay(this::passOver, PACE.toMillis(), PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable request) {
        threads.newThread(() -> {
                    free.acquireUninterruptibly();
                    Place place = new Place(System.nanoTime());
                    counted.add(place);
                    try {
                        request.run();
                    } finally {
                        giveBack(place);
                    }
                })
                .start();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(this));
    }

    /** After Spring Boot's own, which lets any number of requests begin. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void passOver() {
        long latest = System.nanoTime() - PATIENCE.toNanos();
        counted.stream().filter(place -> place.since - latest < 0).forEach(this::giveBack);
    }

    private void giveBack(Place place) {
        if (counted.remove(place)) {
            free.release();
        }
    }

    /** Where a request is at work; equal to itself only. */
    private static final class Place {
        private final long since;

        Place(long since) {
            this.since = since;
        }
    }
}
