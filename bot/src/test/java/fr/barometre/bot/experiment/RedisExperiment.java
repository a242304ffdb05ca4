package fr.barometre.bot.experiment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Redis is killed and comes back, has no disk left, or a replica takes its place. */
final class RedisExperiment extends RedisTrial {
    @Test
    void aServerThatIsKilledAndComesBackHasLostNothing() throws Exception {
        RedisServer redis = server();
        run("redis-restart", "killed, and started again after 2 s", url(redis), () -> {
            redis.kill();
            Thread.sleep(2_000);
            redis.startAgain();
        });
    }

    @Test
    void aServerWhoseDiskIsFullTakesNothingMoreAndLosesNothing() throws Exception {
        RedisServer redis = server();
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
    void aReplicaThatTakesOverUnderSentinelFromOneThatStandsStillHasLostNothing() throws Exception {
        underSentinel(
                "redis-sentinel-standstill",
                "a primary under three Sentinels, stopped (SIGSTOP)",
                primary -> primary.signal("STOP"));
    }

    @Test
    void aReplicaThatTakesOverInAClusterFromAKilledPrimaryHasLostNothing() throws Exception {
        inACluster("redis-cluster", "one of three primaries of a Cluster, killed", RedisServer::kill);
    }
}
