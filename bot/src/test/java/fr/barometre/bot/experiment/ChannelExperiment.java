package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.Figures;
import fr.barometre.bot.benchmark.Respondents;
import fr.barometre.bot.benchmark.Trouble;
import fr.barometre.bot.store.RedisAtHand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Telegram's server has a fault for half of the chats while people answer: it asks to wait, fails, is slow, falls
 * silent or breaks off. The other half must not notice, nothing may be lost, and all is paid once the fault is over.
 */
final class ChannelExperiment {
    @RegisterExtension
    static final RedisAtHand REDIS = new RedisAtHand();

    private static final int PEOPLE = 200;
    private static final Duration THINKING = Duration.ofSeconds(2);
    private static final Duration FAULT = Duration.ofSeconds(Scale.asked().of(6, 30));
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double MOST_FOR_THE_OTHERS = 2;
    private static final int MOST_THREADS = 80;
    private static final List<Trouble> FAULTS = Scale.asked() == Scale.SHORT
            ? List.of(Trouble.TOO_MANY)
            : List.of(Trouble.TOO_MANY, Trouble.FAILING, Trouble.SLOW, Trouble.SILENT, Trouble.BREAKING);
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @Test
    void whoeverAPlatformServesBadlyLosesNothingAndHoldsUpNobody(@TempDir Path folder) throws Exception {
        Table table = new Table(
                "Telegram has a fault for half of the chats for " + FAULT.toSeconds() + " s, " + PEOPLE
                        + " respondents",
                "fault",
                "answers acknowledged",
                "lost",
                "replies unpaid",
                "longest wait of the others, s",
                "longest wait of all, s",
                "threads");
        for (Trouble fault : FAULTS) {
            REDIS.empty();
            List<Integer> ports = new CopyOnWriteArrayList<>();
            try (Respondents people = new Respondents(ports, THINKING)) {
                Bot bot = Bot.start(REDIS.url(), people.apiUrl(), folder, OPTIONS);
                ports.add(bot.port());
                try {
                    attempt(table, fault, people, bot);
                } finally {
                    bot.program().close();
                }
            }
        }
    }

    private static void attempt(Table table, Trouble fault, Respondents people, Bot bot) throws Exception {
        people.begin(PEOPLE);
        Thread.sleep(THINKING.multipliedBy(3));
        // What comes before is the start of a cold program.
        people.seen();
        people.have(fault);
        Thread.sleep(FAULT);
        int threads = bot.program().threads();
        people.have(Trouble.NONE);
        Thread.sleep(THINKING);
        int unpaid = people.rest(PATIENCE);
        Figures seen = people.seen();
        table.row(
                fault.name().toLowerCase(Locale.ROOT),
                seen.answers(),
                seen.lost(),
                unpaid,
                "%.1f".formatted(seen.longestUntroubled()),
                "%.1f".formatted(seen.longest()),
                threads);
        table.publish("channel-experiment");
        assertThat(seen.answers()).isGreaterThan(PEOPLE / 2);
        assertThat(seen.lost()).isZero();
        assertThat(unpaid).isZero();
        assertThat(seen.longestUntroubled()).isLessThan(MOST_FOR_THE_OTHERS);
        assertThat(threads).isLessThan(MOST_THREADS);
    }
}
