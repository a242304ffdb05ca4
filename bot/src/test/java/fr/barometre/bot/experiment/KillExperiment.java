package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.Figures;
import fr.barometre.bot.benchmark.Respondents;
import fr.barometre.bot.store.RedisAtHand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one Redis, of which one ends again and again while people answer: killed, or asked to stop. An
 * affirmation that is asked again was answered in vain; who has no screen after the end is unpaid.
 */
final class KillExperiment {
    @RegisterExtension
    static final RedisAtHand REDIS = new RedisAtHand();

    private static final int PEOPLE = 200;
    private static final int ENDS = Scale.asked().of(1, 20);
    private static final Duration THINKING = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double MOST_SECONDS = 15;

    /** How long a proxy that no longer sends anything to an instance lets it be. */
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Random random = new Random(Scale.seed(1));
    private final List<Integer> ports = new CopyOnWriteArrayList<>();

    @Test
    void whoAnswersAnInstanceThatIsKilledLosesNothing(@TempDir Path folder) throws Exception {
        Table table = table("killed (SIGKILL)");
        run(folder, table, "kill-experiment", bot -> bot.program().kill());
    }

    @Test
    void anInstanceThatIsAskedToStopFailsNoUpdate(@TempDir Path folder) throws Exception {
        Table table = table("asked to stop (SIGTERM), once no update goes there any more");
        Figures seen = run(folder, table, "stop-experiment", bot -> {
            ports.removeIf(port -> port == bot.port());
            // Whoever has chosen it already still goes there.
            Thread.sleep(DRAIN);
            bot.program().close();
        });
        assertThat(seen.errors()).isZero();
    }

    private static Table table(String how) {
        return new Table(
                "One of two instances is " + how + ", " + ENDS + " times, " + PEOPLE + " respondents, seed "
                        + Scale.seed(1),
                "answers acknowledged",
                "lost",
                "replies unpaid",
                "longest wait for a screen, s",
                "updates delivered again");
    }

    private Figures run(Path folder, Table table, String name, Ending ending) throws Exception {
        // The same people and updates come again: nobody may be remembered.
        REDIS.empty();
        ports.clear();
        try (Respondents people = new Respondents(ports, THINKING)) {
            Bot[] bots = {start(people, folder), start(people, folder)};
            try {
                people.begin(PEOPLE);
                Thread.sleep(THINKING);
                for (int end = 0; end < ENDS; end++) {
                    Thread.sleep(random.nextLong(THINKING.toMillis()));
                    int which = random.nextInt(bots.length);
                    int gone = bots[which].port();
                    ending.end(bots[which]);
                    bots[which] = start(people, folder);
                    ports.removeIf(port -> port == gone);
                }
                // However fast an instance starts, everybody taps once more.
                Thread.sleep(THINKING);
                int unpaid = people.rest(PATIENCE);
                Figures seen = people.seen();
                table.row(seen.answers(), seen.lost(), unpaid, "%.1f".formatted(seen.longest()), seen.errors());
                table.publish(name);
                assertThat(seen.answers()).isGreaterThan(PEOPLE);
                assertThat(seen.lost()).isZero();
                assertThat(unpaid).isZero();
                assertThat(seen.longest()).isLessThan(MOST_SECONDS);
                return seen;
            } finally {
                for (Bot bot : bots) {
                    bot.program().close();
                }
            }
        }
    }

    private Bot start(Respondents people, Path folder) throws Exception {
        Bot bot = Bot.start(REDIS.url(), people.apiUrl(), folder, OPTIONS);
        ports.add(bot.port());
        return bot;
    }

    /** How an instance ends. */
    @FunctionalInterface
    private interface Ending {
        void end(Bot bot) throws Exception;
    }
}
