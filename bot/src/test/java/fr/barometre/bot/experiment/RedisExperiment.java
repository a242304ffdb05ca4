package fr.barometre.bot.experiment;

import org.junit.jupiter.api.Test;

/** Redis is killed and comes back, or stands still and a replica takes its place. */
final class RedisExperiment extends RedisTrial {
    @Test
    void aServerThatIsKilledAndComesBackHasLostNothing() throws Exception {
        RedisServer redis = servers.start();
        run("redis-restart", "killed, and started again after 2 s", url(redis), () -> {
            redis.kill();
            Thread.sleep(2_000);
            redis.startAgain();
        });
    }

    @Test
    void aReplicaThatTakesOverUnderSentinelFromOneThatStandsStillHasLostNothing() throws Exception {
        underSentinel(
                "redis-sentinel-standstill",
                "a primary under three Sentinels, stopped (SIGSTOP)",
                primary -> primary.signal("STOP"));
    }
}
