package fr.barometre.bot.store;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Waits until a replica has what was written, where one may take over: under Sentinel and in a Cluster. Redis sends a
 * write to its replicas after it has answered, so what a primary acknowledged in its last moments would be lost.
 */
final class Replicas {
    /** The part of the patience for a command that a replica may take. */
    private static final int SHARE = 4;

    private static final String NOT_ALLOWED = "NOPERM";
    private static final Pattern ANY = Pattern.compile("connected_slaves:[1-9]");
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);

    private final LettuceConnectionFactory factory;
    private final boolean takeOver;
    private final Map<String, Confirmation> byPrimary = new ConcurrentHashMap<>();

    Replicas(LettuceConnectionFactory factory) {
        this.factory = factory;
        takeOver = factory.isRedisSentinelAware() || factory.isClusterAware();
    }

    /**
     * Returns when a replica has all that was written on this connection until now, or after a quarter of a command's
     * time, if the primary of {@code key} has no replica that confirms by then.
     *
     * @param await waits for an answer of Redis
     * @throws RedisException if the primary does not answer
     */
    void await(RedisClusterAsyncCommands<byte[], byte[]> redis, byte[] key, Await await) {
        if (!takeOver) {
            return;
        }
        if (redis instanceof RedisAdvancedClusterAsyncCommands<byte[], byte[]> cluster) {
            RedisURI primary = primary(key);
            // By its address, not by its name: that is the connection on which the client writes.
            of(primary.getHost() + ':' + primary.getPort())
                    .await(new Primary(cluster.getConnection(primary.getHost(), primary.getPort()), await));
        } else {
            of("").await(new Primary(redis, await));
        }
    }

    /** Waits for an answer of Redis, and returns it. */
    @FunctionalInterface
    interface Await {
        <T> T answer(RedisFuture<T> answer);
    }

    private final class Primary implements Confirmation.Asked {
        private final RedisClusterAsyncCommands<byte[], byte[]> redis;
        private final Await await;

        Primary(RedisClusterAsyncCommands<byte[], byte[]> redis, Await await) {
            this.redis = redis;
            this.await = await;
        }

        @Override
        public boolean hasReplicas() {
            return allowed(
                    () -> ANY.matcher(await.answer(redis.info("replication"))).find());
        }

        @Override
        public boolean confirmed() {
            long patience = Math.max(1, factory.getTimeout() / SHARE);
            return allowed(() -> await.answer(redis.waitForReplication(1, patience)) > 0);
        }

        /** Returns what {@code question} says; false if the bot may not ask it. */
        private static boolean allowed(BooleanSupplier question) {
            try {
                return question.getAsBoolean();
            } catch (RedisCommandExecutionException e) {
                if (!Objects.requireNonNullElse(e.getMessage(), "").startsWith(NOT_ALLOWED)) {
                    // Such as that it is no primary any more, and what was written there will be lost.
                    throw e;
                }
                log.error("Redis does not let the bot ask whether a replica has an answer:"
                        + " allow its user +info and +wait.");
                return false;
            }
        }
    }

    private Confirmation of(String primary) {
        return byPrimary.computeIfAbsent(primary, p -> new Confirmation());
    }

    private RedisURI primary(byte[] key) {
        RedisClusterClient client = (RedisClusterClient) factory.getRequiredNativeClient();
        RedisClusterNode node = client.getPartitions().getMasterBySlot(SlotHash.getSlot(key));
        if (node == null) {
            throw new RedisException("No primary of the Cluster has this key at the moment.");
        }
        return node.getUri();
    }
}
