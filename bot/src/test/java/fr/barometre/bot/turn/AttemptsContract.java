package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every counter of wrong codes keeps to. */
public abstract class AttemptsContract {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:10Z");
    private static final Respondent ANNE = respondent(0);

    protected abstract Attempts attempts();

    @Test
    void nobodyGetsFurtherThanFiveWrongCodesInAnHour() {
        Attempts attempts = attempts();
        for (int i = 0; i < Attempts.AN_HOUR; i++) {
            assertThat(attempts.begin(ANNE, NOW)).isTrue();
            attempts.wrong(NOW);
        }

        assertThat(attempts.begin(ANNE, NOW)).isFalse();
        assertThat(attempts.begin(respondent(1), NOW)).isTrue();
    }

    @Test
    void norDoesWhoSendsManyAtOnce() {
        Attempts attempts = attempts();
        AtomicInteger begun = new AtomicInteger();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                all.execute(() -> {
                    if (attempts.begin(ANNE, NOW)) {
                        begun.incrementAndGet();
                    }
                });
            }
        }

        assertThat(begun).hasValue(Attempts.AN_HOUR);
    }

    @Test
    void rightCodesAreNotCounted() {
        Attempts attempts = attempts();
        for (int i = 0; i < 3 * Attempts.AN_HOUR; i++) {
            assertThat(attempts.begin(ANNE, NOW)).isTrue();
            attempts.right(ANNE);
        }
        attempts.right(ANNE);

        for (int i = 0; i < Attempts.AN_HOUR; i++) {
            assertThat(attempts.begin(ANNE, NOW)).isTrue();
        }
        assertThat(attempts.begin(ANNE, NOW)).isFalse();
    }

    @Test
    void allTogetherGetNoFurtherThanAHundredInAMinute() {
        Attempts attempts = attempts();
        for (int i = 0; i < Attempts.A_MINUTE; i++) {
            assertThat(attempts.begin(respondent(i), NOW)).isTrue();
            attempts.wrong(NOW);
        }

        assertThat(attempts.begin(respondent(1000), NOW)).isFalse();
        assertThat(attempts.begin(respondent(1000), NOW.plusSeconds(60))).isTrue();
    }

    private static Respondent respondent(int i) {
        return new Respondent("telegram", String.format("%022d", i));
    }
}
