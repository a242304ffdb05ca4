package fr.barometre.bot.benchmark;

import fr.barometre.bot.experiment.AgreeableServer;
import fr.barometre.bot.experiment.Table;
import fr.barometre.bot.prepare.Walk;
import fr.barometre.bot.store.RedisAtHand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a turn costs in Teams and on the page: the bot in a process of its own, Redis and the driver beside it. In Teams
 * a turn is one press, whose answer is the next card; on the page without scripts it is a form and the page after it.
 */
final class ChannelsBenchmark {
    private static final int PEOPLE = 32;
    private static final int RUNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 20));
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("benchmark.run", 10));

    @Test
    void ofTurnsInAClosedLoop(@TempDir Path folder) throws Exception {
        Table table = new Table(
                "%d people who never think, %d runs of %d s after %d s"
                        .formatted(PEOPLE, RUNS, RUN.toSeconds(), WARM_UP.toSeconds()),
                "channel",
                "CPU s for 1,000 turns",
                "turns/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "RSS MB");
        RedisAtHand redis = new RedisAtHand();
        redis.start();
        try (AgreeableServer platforms = new AgreeableServer()) {
            Bot bot = Bot.start(
                    redis.url(),
                    platforms.url(),
                    folder,
                    Bot.OPTIONS,
                    "--server.address=127.0.0.1",
                    "--barometre.teams.insecure-local=true");
            URI address = URI.create("http://127.0.0.1:" + bot.port() + "/");
            try (Program program = bot.program();
                    TeamsClient teams = new TeamsClient(address, platforms.url())) {
                measure("page", (number, turn) -> onThePage(address, turn), program, table);
                measure("Teams", (number, turn) -> inTeams(teams, number, turn), program, table);
            }
        } finally {
            redis.stop();
        }
        table.publish("channels-benchmark");
    }

    private static void measure(String channel, Turns.Person person, Program program, Table table) throws Exception {
        Turns turns = new Turns(person, PEOPLE);
        turns.go(WARM_UP);
        for (int run = 1; run <= RUNS; run++) {
            double cpu = program.cpu();
            long begin = System.nanoTime();
            Histogram seen = turns.go(RUN);
            double seconds = (System.nanoTime() - begin) / 1e9;
            table.row(
                    channel + " " + run,
                    "%.3f".formatted((program.cpu() - cpu) * 1_000 / seen.getTotalCount()),
                    "%.0f".formatted(seen.getTotalCount() / seconds),
                    millis(seen, 50),
                    millis(seen, 95),
                    millis(seen, 99),
                    program.memory());
        }
    }

    private static String millis(Histogram seen, double share) {
        return "%.1f".formatted(seen.getValueAtPercentile(share) / 1_000.0);
    }

    private static void onThePage(URI page, Runnable turn) throws Exception {
        try (Walk walk = new Walk(page)) {
            String shown = walk.look();
            while (!Walk.isEnd(shown)) {
                shown = walk.onward(shown);
                turn.run();
            }
        }
    }

    private static void inTeams(TeamsClient teams, int number, Runnable turn) throws Exception {
        String action = "go:begin-full";
        // The summary offers to say why.
        while (!action.equals("go:why")) {
            String card = teams.press(number, action);
            turn.run();
            action = TeamsClient.leading(card);
        }
    }
}
