package fr.barometre.bot.experiment;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.Figures;
import fr.barometre.bot.benchmark.Program;
import fr.barometre.bot.benchmark.Respondents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an answer costs when more instances share the same load, on one Redis and on a Cluster of three. All share the
 * processors of one machine with the driver, so that nothing is said of how many answers in a second they could take.
 */
final class GrowthBenchmark {
    private static final int PEOPLE = 1_000;
    private static final String EACH_SECOND = "appendfsync everysec";
    private static final Duration THINKING = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warm-up", 40));
    private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("benchmark.run", 10));

    @RegisterExtension
    final RedisServers servers = new RedisServers();

    @Test
    void ofInstances(@TempDir Path folder) throws Exception {
        Table table = new Table(
                "Instances that share a Redis, %d people who think up to %d s, %d s after %d s"
                        .formatted(PEOPLE, THINKING.toSeconds(), RUN.toSeconds(), WARM_UP.toSeconds()),
                "Redis",
                "instances",
                "answers/s",
                "bot's CPU s for 1,000",
                "Redis' CPU s for 1,000",
                "p99 ms",
                "errors",
                "asked again");
        RedisServer alone = servers.start(EACH_SECOND);
        List<String> one = List.of("--spring.data.redis.url=redis://" + alone.address());
        for (int instances : new int[] {1, 2, 4}) {
            measure("one server", one, List.of(alone), instances, folder, table);
        }
        List<RedisServer> nodes = Stream.of(
                        servers.start(EACH_SECOND, "cluster-enabled yes"),
                        servers.start(EACH_SECOND, "cluster-enabled yes"),
                        servers.start(EACH_SECOND, "cluster-enabled yes"))
                .toList();
        List<String> cluster = List.of("--spring.data.redis.cluster.nodes=" + RedisCluster.of(nodes));
        for (int instances : new int[] {1, 2, 4}) {
            measure("Cluster of three", cluster, nodes, instances, folder, table);
        }
        table.publish("growth");
    }

    private static void measure(
            String what, List<String> redis, List<RedisServer> nodes, int instances, Path folder, Table table)
            throws Exception {
        // The same people come again: nobody may be remembered.
        nodes.forEach(node -> node.ask(r -> r.flushall()));
        List<Integer> ports = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        try (Respondents people = new Respondents(ports, THINKING)) {
            for (int i = 0; i < instances; i++) {
                Bot bot = Bot.start(redis, people.apiUrl(), folder.resolve("bot-" + i), Bot.OPTIONS);
                programs.add(bot.program());
                ports.add(bot.port());
            }
            people.begin(PEOPLE);
            people.watch(WARM_UP);
            double bot = cpu(programs);
            double store = nodes.stream().mapToDouble(RedisServer::cpu).sum();
            Figures seen = people.watch(RUN);
            double thousands = seen.answers() / 1_000.0;
            table.row(
                    what,
                    instances,
                    "%.0f".formatted(seen.answers() / (double) RUN.toSeconds()),
                    "%.3f".formatted((cpu(programs) - bot) / thousands),
                    "%.3f"
                            .formatted((nodes.stream()
                                                    .mapToDouble(RedisServer::cpu)
                                                    .sum()
                                            - store)
                                    / thousands),
                    seen.millis(99),
                    seen.errors(),
                    seen.lost());
        } finally {
            programs.forEach(Program::close);
        }
    }

    private static double cpu(List<Program> programs) throws IOException {
        double sum = 0;
        for (Program program : programs) {
            sum += program.cpu();
        }
        return sum;
    }
}
