package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
            assertThat(attempts.allowed(ANNE, NOW)).isTrue();
            attempts.wrong(ANNE, NOW);
        }

        assertThat(attempts.allowed(ANNE, NOW)).isFalse();
        assertThat(attempts.allowed(respondent(1), NOW)).isTrue();
    }

    @Test
    void allTogetherGetNoFurtherThanAHundredInAMinute() {
        Attempts attempts = attempts();
        for (int i = 0; i < Attempts.A_MINUTE; i++) {
            attempts.wrong(respondent(i), NOW);
        }

        assertThat(attempts.allowed(respondent(1000), NOW)).isFalse();
        assertThat(attempts.allowed(respondent(1000), NOW.plusSeconds(60))).isTrue();
    }

    private static Respondent respondent(int i) {
        return new Respondent("telegram", String.format("%022d", i));
    }
}
