package fr.barometre.bot.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to have a session on disk, or on a replica, before the respondent is answered. */
final class DurabilityBenchmark {
    private static final int WARM_UP = 2_000;
    private static final int WRITES = 5_000;
    private static final String SESSION = "s".repeat(472);

    @Test
    void eachPromiseHasItsPrice(@TempDir Path folder) throws Exception {
        Path executable = RedisServer.unpack(folder);
        Table table = new Table(
                WRITES + " writes of a session, one after another, milliseconds",
                "appendfsync",
                "WAIT for one replica",
                "median",
                "99 of 100 within");
        for (String policy : new String[] {"no", "everysec", "always"}) {
            try (RedisServer primary = RedisServer.start(executable, folder, "appendfsync " + policy);
                    RedisServer replica = RedisServer.start(
                            executable, folder, "appendfsync " + policy, "replicaof 127.0.0.1 " + primary.port())) {
                await().until(() -> primary.ask(r -> r.info("replication").contains("state=online")));
                assertThat(replica.isPrimary()).isFalse();
                for (boolean wait : new boolean[] {false, true}) {
                    long[] micros = primary.ask(r -> measure(r, wait));
                    table.row(policy, wait ? "yes" : "no", millis(micros, 0.5), millis(micros, 0.99));
                }
            }
        }
        table.publish("durability");
    }

    private static long[] measure(RedisCommands<String, String> redis, boolean wait) {
        long[] micros = new long[WRITES];
        for (int i = -WARM_UP; i < WRITES; i++) {
            long begin = System.nanoTime();
            redis.set("session:" + Math.floorMod(i, 1_000), SESSION, SetArgs.Builder.ex(86_400));
            if (wait) {
                assertThat(redis.waitForReplication(1, 1_000)).isEqualTo(1);
            }
            if (i >= 0) {
                micros[i] = (System.nanoTime() - begin) / 1_000;
            }
        }
        Arrays.sort(micros);
        return micros;
    }

    private static String millis(long[] sortedMicros, double share) {
        return "%.3f".formatted(sortedMicros[(int) (share * (sortedMicros.length - 1))] / 1_000.0);
    }
}
