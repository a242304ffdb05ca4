package fr.barometre.bot.benchmark;

import fr.barometre.bot.experiment.Table;
import fr.barometre.bot.store.RedisAtHand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an answer costs on Telegram: surveys by webhook in a closed loop, the bot in a process of its own, its Redis and
 * the driver beside it, and a floor measured in the same way.
 */
final class TelegramBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 20));
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("benchmark.run", 10));
    private static final int RUNS = Integer.getInteger("benchmark.runs", 3);
    private static final Duration THINKING = Duration.ofMillis(Long.getLong("benchmark.thinking", 0));
    private static final int PEOPLE = Integer.getInteger("benchmark.people", 32);
    private static final List<String> OPTIONS =
            List.of(System.getProperty("benchmark.options", String.join(" ", Bot.OPTIONS))
                    .split("[ ]"));

    /** Names of scripts that Node.js runs, each with its own word after a colon or none. */
    private static final List<String> PEERS = Stream.of(
                    System.getProperty("benchmark.peers", "").split(","))
            .filter(peer -> !peer.isBlank())
            .toList();

    /** A folder that the verb {@code prepare} has filled, from which the bot is started; by default it is not. */
    private static final String PREPARED = System.getProperty("benchmark.prepared", "");

    @Test
    void ofAnswersInAClosedLoop(@TempDir Path folder) throws Exception {
        Table table = new Table(
                "Surveys on Telegram by webhook, %d people who never think, %d runs of %d s after %d s"
                        .formatted(PEOPLE, RUNS, RUN.toSeconds(), WARM_UP.toSeconds()),
                "what",
                "CPU s for 1,000 answers",
                "answers/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "RSS MB",
                "KB allocated an answer",
                "calls an answer",
                "Redis µs an answer",
                "errors");
        RedisAtHand redis = new RedisAtHand();
        redis.start();
        try {
            if (!Boolean.getBoolean("benchmark.bot-only")) {
                measure("floor", new Started.OfFloor(), redis, folder, table);
            }
            for (String peer : PEERS) {
                measure(peer, new Started.OfPeer(peer), redis, folder, table);
            }
            measure("bot", new Started.OfBot(), redis, folder, table);
        } finally {
            redis.stop();
        }
        table.publish("telegram-benchmark");
    }

    private static void measure(String name, Started started, RedisAtHand redis, Path folder, Table table)
            throws Exception {
        redis.empty();
        List<Integer> ports = new ArrayList<>();
        try (Respondents people = new Respondents(ports, THINKING);
                Program program = started.start(redis, people.apiUrl(), folder, ports)) {
            people.begin(PEOPLE);
            answered(name, people.watch(WARM_UP));
            for (int run = 1; run <= RUNS; run++) {
                double cpu = program.cpu();
                long busy = busyMicros(redis);
                Figures seen = people.watch(RUN);
                double answers = answered(name, seen);
                double spent = program.cpu() - cpu;
                double redisSpent = busyMicros(redis) - busy;
                table.row(
                        name + " " + run,
                        "%.3f".formatted(spent * 1000 / answers),
                        "%.0f".formatted(answers / RUN.toSeconds()),
                        seen.millis(50),
                        seen.millis(95),
                        seen.millis(99),
                        program.memory(),
                        run == RUNS ? "%.0f".formatted(started.kilobytes(program, people)) : "–",
                        "%.2f".formatted(seen.calls() / answers),
                        "%.0f".formatted(redisSpent / answers),
                        seen.errors());
            }
        }
    }

    /** Returns how many answered; somebody must have, or the figures say nothing. */
    private static long answered(String name, Figures seen) {
        if (seen.answers() == 0) {
            throw new IllegalStateException("Nobody answered the " + name + ".");
        }
        return seen.answers();
    }

    /** Returns the time in microseconds that Redis has spent in commands. */
    private static long busyMicros(RedisAtHand redis) {
        return redis.commands()
                .info("commandstats")
                .lines()
                .filter(line -> line.contains("usec="))
                .mapToLong(line -> Long.parseLong(line.replaceFirst("^.*usec=(\\d+).*$", "$1")))
                .sum();
    }

    /** How what is measured is started. */
    private sealed interface Started {
        /** Starts it, and adds the port where it takes updates to {@code ports}. */
        Program start(RedisAtHand redis, String apiUrl, Path folder, List<Integer> ports) throws IOException;

        /**
         * Returns how many kilobytes of memory an answer asks for. Counted last, as the agent that counts takes room
         * itself; 0 where nobody counts.
         */
        default double kilobytes(Program program, Respondents people) throws IOException, InterruptedException {
            long before = program.allocated();
            Figures seen = people.watch(RUN);
            return (program.allocated() - before) / 1_000.0 / seen.answers();
        }

        /** A bot as a team would write it in an afternoon: see {@code src/test/peers}. */
        record OfPeer(String name) implements Started {
            @Override
            public Program start(RedisAtHand redis, String apiUrl, Path folder, List<Integer> ports)
                    throws IOException {
                String[] script = name.split(":");
                List<String> command = new ArrayList<>(List.of("node", "src/test/peers/" + script[0] + ".mjs"));
                command.addAll(List.of(redis.url(), apiUrl, Respondents.TOKEN, Respondents.SECRET));
                command.addAll(Arrays.asList(script).subList(1, script.length));
                Program program = Program.start(command);
                ports.add(Integer.parseInt(program.await("port ").replaceAll("\\D", "")));
                return program;
            }

            @Override
            public double kilobytes(Program program, Respondents people) {
                return 0;
            }
        }

        /** The floor. */
        record OfFloor() implements Started {
            @Override
            public Program start(RedisAtHand redis, String apiUrl, Path folder, List<Integer> ports)
                    throws IOException {
                Program program = Program.start(
                        Floor.class, OPTIONS, List.of(redis.url(), apiUrl.substring(apiUrl.lastIndexOf(':') + 1)));
                ports.add(Integer.parseInt(program.await("port ").replaceAll("\\D", "")));
                return program;
            }
        }

        /** The bot. */
        record OfBot() implements Started {
            @Override
            public Program start(RedisAtHand redis, String apiUrl, Path folder, List<Integer> ports)
                    throws IOException {
                Bot bot = PREPARED.isEmpty()
                        ? Bot.start(redis.url(), apiUrl, folder, OPTIONS)
                        : Bot.startPrepared(Path.of(PREPARED), redis.url(), apiUrl, folder);
                ports.add(bot.port());
                return bot.program();
            }
        }
    }
}
