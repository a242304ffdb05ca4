package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limits;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.StoreUnavailable;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits counted in Redis, as buckets of tokens: a tenth of a rate may go at once, and eight tenths flow in over its
 * span. So no span sees more than the rate, wherever it begins, and a tenth is left for what comes late on its way.
 * Instances go by their own clocks, which should agree within a second.
 *
 * <p>{@code limit:NAME} followed by {@code :WHOSE}, under a pseudonym of its own. A bucket that is full again is gone.
 */
final class RedisLimits implements Limits {
    private static final int TENTHS = 10;
    private static final int FLOWING = 8;
    private static final Duration AFTER_FULL = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(RedisLimits.class);

    private final ProxyManager<byte[]> buckets;
    private final Pseudonyms pseudonyms;
    private final Map<Limit, BucketConfiguration> configurations = new ConcurrentHashMap<>();

    RedisLimits(RedisLink redis, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        buckets = new LettuceBasedProxyManagerBuilder<>(new OnOurLink<byte[]>(redis))
                .requestTimeout(redis.patience())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_FULL))
                .build();
    }

    @Override
    public Duration await(Limit limit, String whose, Duration patience) {
        try {
            return RedisLink.guarded(() -> await(bucket(limit, whose), patience));
        } catch (StoreUnavailable e) {
            log.debug("A limit was not counted, as the store is away.");
            return Duration.ZERO;
        }
    }

    @Override
    public boolean hasRoom(Limit limit) {
        try {
            return RedisLink.guarded(() -> {
                long full = limit.rates().stream()
                        .mapToLong(RedisLimits::atOnce)
                        .min()
                        .orElse(1);
                return bucket(limit, "").estimateAbilityToConsume(full).canBeConsumed();
            });
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    private static Duration await(Bucket bucket, Duration patience) {
        long nanos = Math.max(1, patience.toNanos());
        return bucket.asBlocking().tryConsumeUninterruptibly(1, nanos, UninterruptibleBlockingStrategy.PARKING)
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(Limit limit, String whose) {
        String key = "limit:" + limit.name() + (whose.isEmpty() ? "" : ":" + pseudonyms.derived("limit", whose));
        return buckets.getProxy(
                key.getBytes(UTF_8), () -> configurations.computeIfAbsent(limit, RedisLimits::configuration));
    }

    private static BucketConfiguration configuration(Limit limit) {
        var configuration = BucketConfiguration.builder();
        limit.rates().forEach(rate -> configuration.addLimit(bandwidth(rate)));
        return configuration.build();
    }

    private static Bandwidth bandwidth(Limit.Rate rate) {
        return Bandwidth.builder()
                .capacity(atOnce(rate))
                .refillGreedy(Math.max(1, rate.most() * FLOWING / TENTHS), rate.span())
                .build();
    }

    private static long atOnce(Limit.Rate rate) {
        return Math.max(1, rate.most() / TENTHS);
    }

    /**
     * The few commands that the buckets need, on the connection that everything else uses.
     *
     * @param <K> {@code byte[]}; left open because the buckets hand over keys in an array of objects
     */
    private record OnOurLink<K>(RedisLink redis) implements RedisApi<K> {
        @Override
        public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] arguments) {
            byte[][] all = Arrays.stream(keys).map(byte[].class::cast).toArray(byte[][]::new);
            return redis.begin(r -> r.eval(script, type, all, arguments));
        }

        @Override
        public RedisFuture<byte[]> get(K key) {
            return redis.begin(r -> r.get((byte[]) key));
        }

        @Override
        public RedisFuture<?> delete(K key) {
            return redis.begin(r -> r.del((byte[]) key));
        }
    }
}
