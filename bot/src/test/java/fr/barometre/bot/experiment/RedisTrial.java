package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.benchmark.Figures;
import fr.barometre.bot.benchmark.Respondents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Redis has a fault while people answer. An affirmation that is asked again was answered in vain; who has no screen
 * after the end is unpaid.
 */
abstract class RedisTrial {
    static final Duration STANDSTILL = Duration.ofSeconds(20);

    private static final int PEOPLE = 200;
    private static final int TIMES = Scale.asked().of(1, 5);
    private static final Duration THINKING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double LONGEST = STANDSTILL.toSeconds() + 15.0;
    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path folder = Path.of("");

    @RegisterExtension
    final RedisServers servers = new RedisServers();

    final void underSentinel(String name, String how, End end) throws Exception {
        RedisServer primary = servers.start();
        RedisServer replica = servers.replicaOf(primary);
        String sentinels = Stream.of(servers.sentinel(primary), servers.sentinel(primary), servers.sentinel(primary))
                .map(RedisServer::address)
                .collect(Collectors.joining(","));
        await().until(() -> servers.all().getLast().ask(r -> r.info("sentinel")).contains("slaves=1,sentinels=3"));
        List<String> redis = List.of(
                "--spring.data.redis.sentinel.master=barometre", "--spring.data.redis.sentinel.nodes=" + sentinels);
        run(name, how, redis, () -> end.of(primary), 1);
        assertThat(replica.isPrimary()).isTrue();
    }

    final void inACluster(String name, String how, End end) throws Exception {
        List<RedisServer> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(servers.start("cluster-enabled yes", "cluster-node-timeout 2000"));
        }
        run(
                name,
                how,
                List.of("--spring.data.redis.cluster.nodes=" + RedisCluster.of(nodes)),
                () -> end.of(nodes.get(0)),
                1);
        assertThat(nodes.get(3).isPrimary()).isTrue();
    }

    final void run(String name, String how, List<String> redis, Fault fault) throws Exception {
        run(name, how, redis, fault, TIMES);
    }

    final void run(String name, String how, List<String> redis, Fault fault, int times) throws Exception {
        List<Integer> ports = new ArrayList<>();
        try (Respondents people = new Respondents(ports, THINKING)) {
            Bot bot = Bot.start(redis, people.apiUrl(), folder, OPTIONS);
            ports.add(bot.port());
            try {
                people.begin(PEOPLE);
                Thread.sleep(THINKING.multipliedBy(3));
                for (int i = 0; i < times; i++) {
                    fault.happen();
                    Thread.sleep(THINKING.multipliedBy(4));
                }
                int unpaid = people.rest(PATIENCE);
                Figures seen = people.seen();
                publish(name, how, times, seen, unpaid);
                assertThat(seen.answers()).isGreaterThan(PEOPLE);
                assertThat(seen.lost()).isZero();
                assertThat(unpaid).isZero();
                assertThat(seen.longest()).isLessThan(LONGEST);
            } finally {
                bot.program().close();
            }
        }
    }

    private static void publish(String name, String how, int times, Figures seen, int unpaid) {
        Table table = new Table(
                "Redis is " + how + ", " + times + " times, " + PEOPLE + " respondents",
                "answers acknowledged",
                "lost",
                "replies unpaid",
                "longest wait for a screen, s",
                "updates delivered again");
        table.row(seen.answers(), seen.lost(), unpaid, "%.1f".formatted(seen.longest()), seen.errors());
        table.publish(name);
    }

    static List<String> url(RedisServer redis) {
        return List.of("--spring.data.redis.url=redis://" + redis.address());
    }

    /** How a server ends. */
    @FunctionalInterface
    interface End {
        void of(RedisServer server) throws Exception;
    }

    /** What happens to Redis. */
    @FunctionalInterface
    interface Fault {
        void happen() throws Exception;
    }
}
