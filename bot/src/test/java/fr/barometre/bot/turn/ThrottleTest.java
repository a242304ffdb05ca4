package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.turn.Throttle.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Throttle throttle = new Throttle(100, 10, () -> now);

    @Test
    void nobodyDoesMoreThanPeopleCan() {
        assertThat(doneBy("program", 1_000)).containsEntry(Verdict.DONE, 100);

        now = now.plusSeconds(3);

        assertThat(doneBy("program", 1_000)).containsEntry(Verdict.DONE, 30);
    }

    @Test
    void aProgramCostsTheOthersNothing() {
        doneBy("program", 1_000);

        assertThat(throttle.count("anne")).isEqualTo(Verdict.DONE);
    }

    @Test
    void itIsToldOnceInTenSeconds() {
        assertThat(doneBy("program", 1_000)).containsEntry(Verdict.TOLD, 1).containsEntry(Verdict.SILENT, 899);

        now = now.plusSeconds(10);

        assertThat(doneBy("program", 1_000)).containsEntry(Verdict.TOLD, 1);
    }

    @Test
    void onlyTheLatestWhoActedAreKnown() {
        doneBy("anne", 1);
        assertThat(throttle.knows("anne")).isTrue();

        for (int i = 0; i < 10_000; i++) {
            throttle.count("newcomer " + i);
        }

        assertThat(throttle.knows("anne")).isFalse();
        assertThat(throttle.knows("newcomer 9999")).isTrue();
    }

    private Map<Verdict, Integer> doneBy(String who, int times) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int i = 0; i < times; i++) {
            verdicts.merge(throttle.count(who), 1, Integer::sum);
        }
        return verdicts;
    }
}
