package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.experiment.RedisCluster;
import fr.barometre.bot.experiment.RedisServer;
import fr.barometre.bot.experiment.RedisServers;
import fr.barometre.bot.turn.StoreUnavailable;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.KillArgs;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A replica that stands still has nothing of what is written meanwhile: a primary that died then would be missed. */
@ExtendWith(OutputCaptureExtension.class)
class ReplicasTest {
    private static final byte[] KEY = "session".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration SHORT = Duration.ofMillis(800);

    @RegisterExtension
    final RedisServers servers = new RedisServers();

    private final List<LettuceConnectionFactory> factories = new ArrayList<>();

    @AfterEach
    void end() {
        factories.forEach(LettuceConnectionFactory::destroy);
    }

    @Test
    void underSentinelAWriteIsDoneWhenAReplicaHasIt() throws Exception {
        RedisServer replica = replicated();
        waitsForIt(underSentinel(PATIENCE), replica);
    }

    @Test
    void inAClusterAWriteIsDoneWhenAReplicaOfThatPrimaryHasIt() throws Exception {
        for (int i = 0; i < 6; i++) {
            servers.start("cluster-enabled yes", "cluster-node-timeout 20000");
        }
        String nodes = RedisCluster.of(servers.all());
        RedisLink link = new RedisLink(factory(new RedisClusterConfiguration(List.of(nodes.split(","))), PATIENCE));
        write(link);
        await().until(() -> servers.all().stream().filter(ReplicasTest::hasIt).count() == 2);
        RedisServer replica = servers.all().subList(3, 6).stream()
                .filter(ReplicasTest::hasIt)
                .findFirst()
                .orElseThrow();
        link.write(KEY, r -> r.del(KEY));
        assertThat(hasIt(replica)).isFalse();

        waitsForIt(link, replica);
    }

    private void waitsForIt(RedisLink link, RedisServer replica) throws Exception {
        replica.signal("STOP");
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(link));
        assertThatThrownBy(() -> written.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        replica.signal("CONT");
        written.get(5, TimeUnit.SECONDS);
        assertThat(hasIt(replica)).isTrue();
    }

    @Test
    void aReplicaThatDoesNotConfirmHoldsUpOneWriteAndIsReportedOnce(CapturedOutput output) throws Exception {
        RedisServer replica = replicated();
        RedisLink link = underSentinel(SHORT);
        write(link);
        replica.signal("STOP");
        write(link);
        assertThat(output).containsOnlyOnce("No replica of Redis confirms in time");

        for (int i = 0; i < 20; i++) {
            write(link);
        }
        assertThat(commands(servers.all().getFirst())).contains("cmdstat_wait:calls=2,");

        replica.signal("CONT");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            write(link);
            assertThat(output).containsOnlyOnce("A replica of Redis confirms again");
        });
    }

    @Test
    void aWriteWhoseConnectionBreaksBeforeAReplicaHasItIsNotDone() throws Exception {
        CompletableFuture<Void> written = waiting();
        servers.all()
                .getFirst()
                .ask(r -> r.clientKill(KillArgs.Builder.typeNormal().skipme()));
        isNotDone(written);
    }

    @Test
    void aWriteToWhatIsNoPrimaryAnyMoreIsNotDone() throws Exception {
        CompletableFuture<Void> written = waiting();
        servers.all()
                .getFirst()
                .ask(r -> r.replicaof("127.0.0.1", servers.all().get(1).port()));
        isNotDone(written);
    }

    /** Begins a write that waits for a replica which stands still. */
    private CompletableFuture<Void> waiting() throws Exception {
        replicated().signal("STOP");
        RedisLink link = underSentinel(PATIENCE);
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(link));
        await().until(() -> servers.all().getFirst().ask(r -> r.info("clients")).contains("blocked_clients:1"));
        return written;
    }

    private static void isNotDone(CompletableFuture<Void> written) {
        assertThatThrownBy(() -> written.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"WAIT", "INFO"})
    void withoutThePermissionToAskItServesAndSaysWhatToAllow(CommandType question, CapturedOutput output)
            throws Exception {
        replicated();
        RedisServer primary = servers.all().getFirst();
        RedisLink link = underSentinel(PATIENCE);
        primary.ask(r -> r.aclSetuser("default", AclSetuserArgs.Builder.removeCommand(question)));
        write(link);
        assertThat(hasIt(primary)).isTrue();
        assertThat(output).contains("allow its user +info and +wait").contains("No replica of Redis confirms");
    }

    @Test
    void aSingleServerIsNotAskedForReplicas() throws Exception {
        RedisServer alone = servers.start();
        LettuceConnectionFactory factory = RedisAtHand.connect(alone.port(), "");
        factories.add(factory);
        write(new RedisLink(factory));
        assertThat(commands(alone)).contains("evalsha").doesNotContain("cmdstat_wait");
    }

    private static void write(RedisLink link) {
        link.write(new Setting(), new byte[][] {KEY});
    }

    private static String commands(RedisServer server) {
        return server.ask(r -> r.info("commandstats"));
    }

    private static boolean hasIt(RedisServer server) {
        return server.ask(r -> r.keys("session")).contains("session");
    }

    /** Starts a primary, a replica and a sentinel, and returns the replica. */
    private RedisServer replicated() throws Exception {
        RedisServer primary = servers.start();
        RedisServer replica = servers.replicaOf(primary);
        servers.sentinel(primary);
        return replica;
    }

    private RedisLink underSentinel(Duration patience) {
        String sentinel = servers.all().getLast().address();
        return new RedisLink(factory(new RedisSentinelConfiguration("barometre", Set.of(sentinel)), patience));
    }

    private LettuceConnectionFactory factory(RedisConfiguration where, Duration patience) {
        ClusterClientOptions.Builder options = ClusterClientOptions.builder();
        new StoreConfiguration().failFast(new DataRedisProperties()).customize(options);
        LettuceClientConfiguration how = LettuceClientConfiguration.builder()
                .commandTimeout(patience)
                .clientOptions(options.timeoutOptions(TimeoutOptions.enabled()).build())
                .build();
        LettuceConnectionFactory factory = new LettuceConnectionFactory(where, how);
        factory.afterPropertiesSet();
        factory.start();
        factories.add(factory);
        return factory;
    }

    /** A script that writes one key. */
    private static final class Setting implements Lua {
        private static final String SOURCE = "redis.call('SET', KEYS[1], 'there') return 1";

        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public String digest() {
            return Lua.digest(SOURCE);
        }
    }
}
