package fr.barometre.bot.store;

import fr.barometre.bot.turn.Respondent;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Marks of respondents, carried over to another key with their times. */
final class RotatedMarks {
    private final RedisLink redis;
    private final Renaming renaming;

    RotatedMarks(RedisLink redis, Renaming renaming) {
        this.redis = redis;
        this.renaming = renaming;
    }

    /** Carries over all marks that stand under the old key, and returns their number. */
    long rename() {
        return rename(Keys::owed, Keys::owed) + rename(Keys::remind, Keys::remind);
    }

    private long rename(IntFunction<byte[]> keys, Function<Respondent, byte[]> key) {
        long renamed = 0;
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            byte[] from = keys.apply(partition);
            List<ScoredValue<byte[]>> old = redis.call(r -> r.zrangeWithScores(from, 0, -1)).stream()
                    .flatMap(all -> all.stream())
                    .filter(mark ->
                            renaming.isOld(Keys.respondent(mark.getValue()).key()))
                    .toList();
            redis.callAll(old.stream().map(mark -> moved(mark, key)).toList());
            if (!old.isEmpty()) {
                byte[][] members = old.stream().map(ScoredValue::getValue).toArray(byte[][]::new);
                redis.call(r -> r.zrem(from, members));
            }
            renamed += old.size();
        }
        return renamed;
    }

    private Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<Long>> moved(
            ScoredValue<byte[]> mark, Function<Respondent, byte[]> key) {
        Respondent respondent = renaming.respondent(Keys.respondent(mark.getValue()));
        return r -> r.zadd(key.apply(respondent), mark.getScore(), Keys.member(respondent));
    }
}
