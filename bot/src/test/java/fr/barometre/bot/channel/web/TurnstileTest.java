package fr.barometre.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@WebTest
class TurnstileTest {
    private static final int MORE = 50;

    private final Turnstile turnstile = new Turnstile();

    @AfterEach
    void close() {
        turnstile.close();
    }

    @Test
    void letsTheOthersWaitAndThenHaveTheirTurn() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        for (int i = 0; i < Turnstile.AT_WORK + MORE; i++) {
            turnstile.execute(() -> {
                begun.incrementAndGet();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                ended.incrementAndGet();
            });
        }
        await().until(() -> begun.get() == Turnstile.AT_WORK);
        assertThat(ended).hasValue(0);

        release.countDown();

        await().until(() -> ended.get() == Turnstile.AT_WORK + MORE);
        assertThat(begun).hasValue(Turnstile.AT_WORK + MORE);
    }

    @Test
    void whoTakesLongHoldsUpNobodyForLong() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger quick = new AtomicInteger();
        for (int i = 0; i < Turnstile.AT_WORK; i++) {
            turnstile.execute(() -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        for (int i = 0; i < MORE; i++) {
            turnstile.execute(quick::incrementAndGet);
        }

        await().atMost(Turnstile.PATIENCE.multipliedBy(4)).until(() -> quick.get() == MORE);

        release.countDown();
    }

    @Test
    void aFailureGivesThePlaceBack() {
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 2 * Turnstile.AT_WORK; i++) {
            turnstile.execute(() -> {
                begun.incrementAndGet();
                throw new Expected();
            });
        }
        await().dontCatchUncaughtExceptions().until(() -> begun.get() == 2 * Turnstile.AT_WORK);
    }

    @Test
    void allRequestsOfTheServerGoThroughIt(
            @Autowired ServletWebServerApplicationContext context, @Autowired Turnstile ofTheServer) {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        assertThat(server.getTomcat().getConnector().getProtocolHandler().getExecutor())
                .isSameAs(ofTheServer);
    }

    /** Printed by nobody: the thread's handler is the platform's. */
    private static final class Expected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Expected() {
            super("expected", null, false, false);
        }
    }
}
