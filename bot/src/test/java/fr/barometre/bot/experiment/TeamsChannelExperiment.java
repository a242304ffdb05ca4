package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.TeamsClient;
import fr.barometre.bot.benchmark.Trouble;
import fr.barometre.bot.store.RedisAtHand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Teams' connector has a fault for half of the conversations while people type their answers: the other half must not
 * notice, and once the fault is over everybody's card counts all that was taken of them.
 */
final class TeamsChannelExperiment {
    @RegisterExtension
    static final RedisAtHand REDIS = new RedisAtHand();

    private static final int PEOPLE = 100;

    /** The first theme has six affirmations; after it comes another screen. */
    private static final int ANSWERS = 5;

    private static final Duration THINKING = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** Less than the time of thinking, after which nobody waits any more. */
    private static final double MOST_FOR_THE_OTHERS = 1.4;

    private static final int MOST_THREADS = 80;
    private static final List<Trouble> FAULTS = Scale.asked() == Scale.SHORT
            ? List.of(Trouble.TOO_MANY)
            : List.of(Trouble.TOO_MANY, Trouble.FAILING, Trouble.SLOW, Trouble.SILENT, Trouble.BREAKING);

    @Test
    void whoeverTeamsServesBadlyLosesNothingAndHoldsUpNobody(@TempDir Path folder) throws Exception {
        Table table = new Table(
                "Teams has a fault for half of " + PEOPLE + " conversations while each types " + ANSWERS + " answers",
                "fault",
                "answers taken",
                "cards that do not count all of them",
                "longest wait of the others, s",
                "all are served, s after the end",
                "threads");
        for (Trouble fault : FAULTS) {
            REDIS.empty();
            try (TroubledConnector connector = new TroubledConnector(TeamsChannelExperiment::isTroubled)) {
                Bot bot = Bot.start(
                        REDIS.url(),
                        connector.url(),
                        folder,
                        List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        "--server.address=127.0.0.1",
                        "--barometre.teams.insecure-local=true");
                URI address = URI.create("http://127.0.0.1:" + bot.port() + "/");
                try (TeamsClient teams = new TeamsClient(address, connector.url())) {
                    attempt(table, fault, connector, teams, bot);
                } finally {
                    bot.program().close();
                }
            }
        }
    }

    private static void attempt(Table table, Trouble fault, TroubledConnector connector, TeamsClient teams, Bot bot)
            throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            teams.begin(person);
        }
        connector.have(fault);
        List<Talk> talks = talk(connector, teams);
        int threads = bot.program().threads();
        connector.have(Trouble.NONE);
        long end = System.nanoTime();
        while (behind(talks, connector) > 0 && System.nanoTime() - end < PATIENCE.toNanos()) {
            Thread.sleep(100);
        }
        double served = (System.nanoTime() - end) / 1e9;
        double others = talks.stream()
                .filter(talk -> !isTroubled(TeamsClient.conversation(talk.person())))
                .mapToDouble(Talk::longestWait)
                .max()
                .orElse(0);
        int taken = talks.stream().mapToInt(Talk::taken).sum();
        int behind = behind(talks, connector);
        table.row(
                fault.name().toLowerCase(Locale.ROOT),
                taken,
                behind,
                "%.1f".formatted(others),
                "%.1f".formatted(served),
                threads);
        table.publish("teams-channel-experiment");
        assertThat(taken).isEqualTo(PEOPLE * ANSWERS);
        assertThat(behind).isZero();
        assertThat(others).isLessThan(MOST_FOR_THE_OTHERS);
        assertThat(threads).isLessThan(MOST_THREADS);
    }

    /** Somebody's answers: how many were taken, and how long a card was waited for at most, in seconds. */
    private record Talk(int person, int taken, double longestWait) {}

    private static List<Talk> talk(TroubledConnector connector, TeamsClient teams) throws Exception {
        List<Future<Talk>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, PEOPLE).forEach(person -> all.add(threads.submit(() -> talk(person, connector, teams))));
        }
        List<Talk> talks = new ArrayList<>();
        for (Future<Talk> talk : all) {
            talks.add(talk.get());
        }
        return talks;
    }

    private static Talk talk(int person, TroubledConnector connector, TeamsClient teams) throws Exception {
        int taken = 0;
        double longest = 0;
        for (int i = 0; i < ANSWERS; i++) {
            long begin = System.nanoTime();
            if (teams.say(person, "3")) {
                taken++;
            }
            while (connector.last(TeamsClient.conversation(person)).at() < begin
                    && System.nanoTime() - begin < THINKING.toNanos()) {
                Thread.sleep(10);
            }
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e9);
            Thread.sleep(Math.max(1, THINKING.toMillis() - (System.nanoTime() - begin) / 1_000_000));
        }
        return new Talk(person, taken, longest);
    }

    private static int behind(List<Talk> talks, TroubledConnector connector) {
        return (int) talks.stream()
                .filter(talk -> !connector
                        .last(TeamsClient.conversation(talk.person()))
                        .card()
                        .contains(talk.taken() + " sur 46"))
                .count();
    }

    private static boolean isTroubled(String conversation) {
        return !conversation.isEmpty() && (conversation.charAt(conversation.length() - 1) - '0') % 2 == 1;
    }
}
