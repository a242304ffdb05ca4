package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
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
import java.util.stream.IntStream;

/**
 * Sessions in Redis 6.2 or later: one server, Sentinel or Cluster. Every verb is one round trip, but for a claim that
 * finds something due.
 */
final class RedisSessions implements Sessions {
    private final RedisLink redis;
    private final SessionCodec codec;
    private final Duration retention;

    /** Where the next claim begins, so that a full partition does not keep the others from being served. */
    private final AtomicInteger firstPartition = new AtomicInteger();

    RedisSessions(RedisLink redis, SessionCodec codec, Duration retention) {
        this.redis = redis;
        this.codec = codec;
        this.retention = retention;
    }

    @Override
    public Found find(Respondent respondent) {
        return redis.call(r -> r.get(Keys.session(respondent)))
                .map(entry -> codec.decode(respondent, entry))
                .orElse(new Found.Nothing());
    }

    @Override
    public Saved save(Respondent respondent, Stored next, Instant due) {
        byte[] entry = codec.encode(respondent, next);
        long done = redis.number(
                Script.SAVE,
                keys(respondent),
                number(next.version() - 1),
                entry,
                number(retention.toMillis()),
                next.address().equals(Address.NONE) ? new byte[0] : number(due.toEpochMilli()),
                Keys.member(respondent));
        return done == 1 ? Saved.DONE : Saved.CONFLICT;
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        return redis.number(
                Script.SHOWN, keys(respondent), number(version), handle.getBytes(UTF_8), Keys.member(respondent));
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        redis.call(r -> r.zadd(
                Keys.owed(respondent), ZAddArgs.Builder.xx(), (double) due.toEpochMilli(), Keys.member(respondent)));
    }

    @Override
    public void forgive(Respondent respondent) {
        redis.call(r -> r.zrem(Keys.owed(respondent), Keys.member(respondent)));
    }

    @Override
    public void erase(Respondent respondent) {
        redis.number(Script.ERASE, keys(respondent), Keys.member(respondent));
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
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

    private static Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<Long>> dueIn(
            int partition, Instant now) {
        return r -> r.zcount(
                Keys.owed(partition),
                Range.from(Range.Boundary.unbounded(), Range.Boundary.including(now.toEpochMilli())));
    }

    private List<Respondent> claim(int partition, Instant now, Duration lease, int most) {
        return redis
                .list(
                        Script.CLAIM,
                        new byte[][] {Keys.owed(partition)},
                        number(now.toEpochMilli()),
                        number(now.plus(lease).toEpochMilli()),
                        number(most))
                .stream()
                .map(Keys::respondent)
                .toList();
    }

    private static byte[][] keys(Respondent respondent) {
        return new byte[][] {Keys.session(respondent), Keys.owed(respondent)};
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
