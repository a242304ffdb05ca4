package fr.barometre.bot.experiment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Further faults of Redis, for the long form only: standing still, without memory or disk, other ways to fail over. */
final class RedisLongExperiment extends RedisTrial {
    @Test
    void aServerThatStandsStillHoldsUpAndLosesNothing() throws Exception {
        RedisServer redis = servers.start();
        run("redis-standstill", "stopped (SIGSTOP) for " + STANDSTILL.toSeconds() + " s", url(redis), () -> {
            redis.signal("STOP");
            Thread.sleep(STANDSTILL);
            redis.signal("CONT");
        });
    }

    @Test
    void aServerWithoutMemoryTakesNothingMoreAndLosesNothing() throws Exception {
        RedisServer redis = servers.start("maxmemory-policy noeviction");
        run("redis-memory", "without memory (noeviction) for 5 s", url(redis), () -> {
            redis.ask(r -> r.configSet("maxmemory", "1"));
            Thread.sleep(5_000);
            redis.ask(r -> r.configSet("maxmemory", "0"));
        });
    }

    @Test
    void aReplicaThatTakesOverUnderSentinelFromAKilledPrimaryHasLostNothing() throws Exception {
        underSentinel("redis-sentinel", "a primary under three Sentinels, killed", RedisServer::kill);
    }

    @Test
    void aReplicaThatTakesOverInAClusterFromOneThatStandsStillHasLostNothing() throws Exception {
        inACluster(
                "redis-cluster-standstill",
                "one of three primaries of a Cluster, stopped (SIGSTOP)",
                primary -> primary.signal("STOP"));
    }

    @Test
    void aServerWhoseDiskIsFullTakesNothingMoreAndLosesNothing() throws Exception {
        RedisServer redis = servers.start();
        redis.startOnASmallDisk(600);
        String how = "ended by a full disk (a file must not grow), and started again with room";
        run(
                "redis-disk",
                how,
                url(redis),
                () -> {
                    await().atMost(Duration.ofSeconds(60)).until(() -> !redis.isRunning());
                    redis.startAgain();
                },
                1);
    }

    @Test
    void aReplicaThatTakesOverInAClusterFromAKilledPrimaryHasLostNothing() throws Exception {
        inACluster("redis-cluster", "one of three primaries of a Cluster, killed", RedisServer::kill);
    }
}
