package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
    private final Bench bench = new Bench("");
    private final FakeTelegram telegram = bench.telegram;
    private final Thread poller = Thread.ofVirtual().unstarted(bench.poller()::run);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void takesWhatWaitedAndConfirmsIt() {
        telegram.write(1, "fr", "/start");
        telegram.write(2, "en", "/start");
        poller.start();

        await().until(() -> bench.fromBot(1).size() == 1 && bench.fromBot(2).size() == 1);
        await().until(() -> telegram.updates().unconfirmed().isEmpty());
        assertThat(bench.liveness.heardLately()).isTrue();
    }

    @Test
    void keepsTheOrderOfAChat() {
        telegram.write(1, "fr", "/start");
        telegram.write(1, "fr", "langue");
        poller.start();

        await().until(() -> !bench.fromBot(1).isEmpty()
                && bench.fromBot(1).getLast().labels().contains("Français"));
    }

    @Test
    void stepsOverAnUnreadableUpdate() {
        telegram.updates().bring(1, update -> update.put("message", 7));
        telegram.write(1, "fr", "/start");
        poller.start();

        await().until(() -> bench.fromBot(1).size() == 1);
        await().until(() -> telegram.updates().unconfirmed().isEmpty());
    }

    @Test
    void stepsOverAnUpdateWhoseTurnIsBroken() {
        bench.store.broken = true;
        telegram.write(1, "fr", "/start");
        poller.start();

        await().until(() -> telegram.updates().unconfirmed().isEmpty());
        assertThat(bench.fromBot(1)).isEmpty();
    }

    @Test
    void countsAnAnswerToATapThatTelegramDoesNotTakeAndGoesOn() {
        telegram.write(1, "fr", "/start");
        poller.start();
        await().until(() -> bench.fromBot(1).size() == 1);
        telegram.refuse("answerCallbackQuery", new BotApiError(500, "Internal Server Error", 0));

        telegram.press(1, "fr", bench.fromBot(1).getFirst().id(), "go:begin-full");

        await().until(() -> !telegram.calls("answerCallbackQuery").isEmpty());
        await().until(() -> telegram.updates().unconfirmed().isEmpty());
        await().until(() -> bench.unsaid() == 1);
    }

    @Test
    void goesOnAfterAFailureThatNobodyForesaw() {
        AtomicInteger asked = new AtomicInteger();
        Liveness failing = new Liveness(() -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("secret of Anne");
            }
            return Instant.EPOCH;
        });
        try (Bench other = new Bench("")) {
            other.telegram.write(1, "fr", "/start");

            Thread.ofVirtual().start(other.poller(failing)::run);

            await().until(() -> other.fromBot(1).size() == 1);
            await().until(() -> failing.trouble().isEmpty());
        }
    }

    @Test
    void confirmsNothingWhileTheStoreIsAwayAndTellsTheRespondentOnce() {
        bench.store.away = true;
        int update = telegram.write(1, "fr", "/start");
        poller.start();
        await().until(() -> telegram.calls("getUpdates").size() > 5);

        assertThat(telegram.updates().unconfirmed()).isEqualTo(List.of(update));
        bench.store.away = false;

        await().until(() -> telegram.updates().unconfirmed().isEmpty());
        await().until(() -> bench.fromBot(1).size() == 2);
        assertThat(bench.fromBot(1).get(0).plain()).startsWith("Un instant…");
        assertThat(bench.fromBot(1).get(1).buttons()).isNotEmpty();
    }

    @Test
    void waitsAndGoesOnAfterARefusal() {
        telegram.refuse("getUpdates", new BotApiError(502, "Bad Gateway", 0));
        telegram.refuse("getUpdates", BotApiError.tooMany(1));
        telegram.write(1, "fr", "/start");
        poller.start();

        await().until(() -> bench.fromBot(1).size() == 1);
        assertThat(bench.liveness.trouble()).isEmpty();
    }

    @Test
    void tellsOfAConflictUntilItIsOver() throws Exception {
        bench.api.setWebhook("https://ailleurs.exemple.fr/telegram", new Secret("x"));
        poller.start();

        await().until(() -> bench.liveness.trouble().contains("Somebody else"));
        bench.api.deleteWebhook();
        telegram.write(1, "fr", "/start");

        await().until(() -> bench.liveness.trouble().isEmpty());
    }

    @Test
    void standsByWhileAnotherInstanceAsks() {
        poller.start();
        telegram.write(2, "fr", "/start");
        await().until(() -> bench.fromBot(2).size() == 1);
        bench.leases.handAllTo("another instance", Duration.ofMinutes(1));
        await().until(bench.liveness::standingBy);

        telegram.write(1, "fr", "/start");

        await().during(Duration.ofSeconds(1)).until(() -> bench.fromBot(1).isEmpty());
        assertThat(bench.liveness.heardLately()).isTrue();
        assertThat(bench.liveness.trouble()).isEmpty();
    }

    @Test
    void takesOverWithinTenSecondsOfAnotherThatFallsSilent() {
        poller.start();
        telegram.write(2, "fr", "/start");
        await().until(() -> bench.fromBot(2).size() == 1);
        bench.leases.handAllTo("another instance", Duration.ofSeconds(8));
        await().until(bench.liveness::standingBy);

        telegram.write(1, "fr", "/start");

        await().atMost(Duration.ofSeconds(10)).until(() -> bench.fromBot(1).size() == 1);
    }

    @Test
    void stopsInTheMiddleOfAWait() throws Exception {
        poller.start();
        await().until(bench.liveness::heardLately, heard -> !heard);
        bench.stop.ask();
        bench.connections.stopPolling();

        poller.join();
        assertThat(poller.isAlive()).isFalse();
    }
}
