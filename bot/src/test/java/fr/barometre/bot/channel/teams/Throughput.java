package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many turns go through the channel in a second while every call of the connector takes 100 ms. A program, not a
 * test: run it on a quiet machine.
 */
final class Throughput {
    private static final int PEOPLE = 300;
    private static final int ROUNDS = 10;
    private static final long CONNECTOR_MILLIS = 100;
    private static final PrintStream OUT = System.out;

    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        for (int run = 0; run < 3; run++) {
            measure("typed", false);
            measure("pressed", true);
        }
    }

    private static void measure(String name, boolean pressed) throws Exception {
        try (Bench bench = new Bench();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            bench.connector.delayMillis = CONNECTOR_MILLIS;
            bench.keys.any();
            String token = FakeTokens.good(bench.connector.url());
            long cpu = cpu();
            long start = System.nanoTime();
            AtomicInteger turns = new AtomicInteger();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Activities person = bench.person("person-" + i, "fr-FR");
                all.add(people.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        bench.bring(
                                token,
                                (pressed && round > 0
                                                ? person.execute(
                                                        "1",
                                                        new ObjectMapper()
                                                                .createObjectNode()
                                                                .put("action", "go:begin-full"))
                                                : person.message("aide"))
                                        .toString());
                        turns.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            bench.hands.close();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            OUT.printf(
                    "%s: %d turns, %.0f a second, %.0f ms CPU for 1,000 turns, %d MB of heap at the end"
                            + " (fake connector included)%n",
                    name,
                    turns.get(),
                    turns.get() * 1000.0 / took.toMillis(),
                    (cpu() - cpu) / 1e6 * 1000 / turns.get(),
                    heap());
        }
    }

    /** Returns what is left after what is not needed any more has been cleared away. */
    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
