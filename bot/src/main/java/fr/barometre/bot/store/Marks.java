package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.turn.Respondent;
import io.lettuce.core.Range;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Marks of respondents with the time from which each is due: one sorted set for each partition. */
final class Marks {
    private final RedisLink redis;
    private final IntFunction<byte[]> keys;

    /** Where the next claim begins, so that a full partition does not keep the others from being served. */
    private final AtomicInteger firstPartition = new AtomicInteger();

    /** @param keys the sorted set of each partition */
    Marks(RedisLink redis, IntFunction<byte[]> keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Moves the mark of {@code respondent}, if there is one. */
    void postpone(Respondent respondent, Instant due) {
        redis.call(r ->
                r.zadd(key(respondent), ZAddArgs.Builder.xx(), (double) due.toEpochMilli(), Keys.member(respondent)));
    }

    void clear(Respondent respondent) {
        redis.call(r -> r.zrem(key(respondent), Keys.member(respondent)));
    }

    /**
     * Returns up to {@code most} respondents who were due at {@code now}, and moves their marks by {@code lease}. One
     * round trip, and one more for each partition in which something is due.
     */
    List<Respondent> claimDue(Instant now, Duration lease, int most) {
        List<Long> counts = redis.callAll(
                IntStream.range(0, Keys.PARTITIONS).mapToObj(p -> dueIn(p, now)).toList());
        List<Respondent> claimed = new ArrayList<>();
        int first = Math.floorMod(firstPartition.getAndIncrement(), Keys.PARTITIONS);
        for (int i = 0; i < Keys.PARTITIONS && claimed.size() < most; i++) {
            int partition = (first + i) % Keys.PARTITIONS;
            if (counts.get(partition) > 0) {
                claimed.addAll(claim(partition, now, lease, most - claimed.size()));
            }
        }
        return claimed;
    }

    private Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<Long>> dueIn(int partition, Instant now) {
        return r -> r.zcount(
                keys.apply(partition),
                Range.from(Range.Boundary.unbounded(), Range.Boundary.including(now.toEpochMilli())));
    }

    private List<Respondent> claim(int partition, Instant now, Duration lease, int most) {
        return redis
                .list(
                        Script.CLAIM,
                        new byte[][] {keys.apply(partition)},
                        number(now.toEpochMilli()),
                        number(now.plus(lease).toEpochMilli()),
                        number(most))
                .stream()
                .map(Keys::respondent)
                .toList();
    }

    private byte[] key(Respondent respondent) {
        return keys.apply(Keys.partition(respondent));
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
