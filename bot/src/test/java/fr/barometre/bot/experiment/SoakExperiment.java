package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.Figures;
import fr.barometre.bot.benchmark.Respondents;
import fr.barometre.bot.store.RedisAtHand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * People answer for a long time, at about half of what this kind of machine can do: neither memory nor times may grow.
 * The first spans are those of a program that is still being compiled, and are only shown.
 */
final class SoakExperiment {
    @RegisterExtension
    static final RedisAtHand REDIS = new RedisAtHand();

    private static final int PEOPLE = Scale.asked().of(300, 1_500);
    private static final Duration THINKING = Duration.ofSeconds(2);
    private static final Duration SPAN = Duration.ofSeconds(Scale.asked().of(5, 90));
    private static final int WARM = Scale.asked().of(1, 3);
    private static final int SPANS = WARM + Scale.asked().of(2, 11);

    /** Of heap that is in use once all is collected, and of all memory. */
    private static final double MOST_GROWTH = 1.15;

    private static final long SLACK_MEGABYTES = 16;

    @Test
    void nothingGrows(@TempDir Path folder) throws Exception {
        Table table = new Table(
                PEOPLE + " respondents who think up to " + THINKING.toSeconds() + " s, for "
                        + SPAN.multipliedBy(SPANS).toSeconds() + " s",
                "seconds",
                "answers/s",
                "p50 ms",
                "p99 ms",
                "longest, s",
                "heap MB",
                "RSS MB",
                "threads");
        List<Integer> ports = new CopyOnWriteArrayList<>();
        try (Respondents people = new Respondents(ports, THINKING)) {
            Bot bot = Bot.start(REDIS.url(), people.apiUrl(), folder, Bot.OPTIONS);
            ports.add(bot.port());
            try {
                people.begin(PEOPLE);
                long[] heap = new long[SPANS];
                long[] memory = new long[SPANS];
                for (int span = 0; span < SPANS; span++) {
                    Figures seen = people.watch(SPAN);
                    heap[span] = bot.program().heap();
                    memory[span] = bot.program().memory();
                    table.row(
                            SPAN.multipliedBy(span + 1).toSeconds(),
                            seen.answers() / SPAN.toSeconds(),
                            seen.millis(50),
                            seen.millis(99),
                            "%.1f".formatted(seen.longest()),
                            heap[span],
                            memory[span],
                            bot.program().threads());
                    table.publish("soak-experiment");
                    assertThat(seen.lost()).isZero();
                    assertThat(seen.errors()).isZero();
                }
                assertThat(people.rest(Duration.ofSeconds(20))).isZero();
                if (Scale.asked() == Scale.LONG) {
                    assertFlat(heap);
                    assertFlat(memory);
                }
            } finally {
                bot.program().close();
            }
        }
    }

    private static void assertFlat(long[] megabytes) {
        assertThat((double) megabytes[SPANS - 1]).isLessThan(megabytes[WARM] * MOST_GROWTH + SLACK_MEGABYTES);
    }
}
