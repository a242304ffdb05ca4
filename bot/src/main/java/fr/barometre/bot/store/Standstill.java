package fr.barometre.bot.store;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Notices that nothing answers any more on a connection that stays open, as when the host of a primary stands still,
 * and lets go of it once another connection is answered: with Sentinel, that of the replica that took over. A Cluster
 * sees to it by itself.
 */
final class Standstill {
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);

    private final LettuceConnectionFactory factory;
    private final long patience;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile long answered = System.nanoTime();

    Standstill(LettuceConnectionFactory factory) {
        this.factory = factory;
        patience = 2 * Duration.ofMillis(factory.getTimeout()).toNanos();
    }

    /** Notes that a command was answered. */
    void over() {
        answered = System.nanoTime();
    }

    /** Notes that a command was not answered in time. Returns at once. */
    void seen() {
        if (System.nanoTime() - answered > patience && trying.compareAndSet(false, true)) {
            Thread.ofVirtual().name("redis-standstill").start(this::tryAnother);
        }
    }

    private void tryAnother() {
        try {
            if (factory.getNativeClient() instanceof RedisClient client && answers(client)) {
                log.warn("Redis did not answer on an open connection; another one is used.");
                factory.resetConnection();
                over();
            }
        } catch (RuntimeException e) {
            log.debug("Redis answers on no connection.");
        } finally {
            trying.set(false);
        }
    }

    private static boolean answers(RedisClient client) {
        try (StatefulRedisConnection<byte[], byte[]> other = client.connect(ByteArrayCodec.INSTANCE)) {
            return other.sync().ping().equals("PONG");
        }
    }
}
