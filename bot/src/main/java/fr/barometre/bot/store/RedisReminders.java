package fr.barometre.bot.store;

import fr.barometre.bot.turn.Reminders;
import fr.barometre.bot.turn.Respondent;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Marks for reminders in Redis. Those that a save sets are part of {@link RedisSessions#save}. */
final class RedisReminders implements Reminders {
    private final RedisLink redis;
    private final Marks marks;

    RedisReminders(RedisLink redis) {
        this.redis = redis;
        marks = new Marks(redis, Keys::remind);
    }

    /** Sends one command for each partition, all at once; each may run twice. */
    @Override
    public void mark(Collection<Respondent> respondents, Instant due) {
        Map<Integer, List<Respondent>> byPartition =
                respondents.stream().collect(Collectors.groupingBy(Keys::partition));
        redis.callAll(byPartition.entrySet().stream()
                .map(entry -> earliest(Keys.remind(entry.getKey()), entry.getValue(), due))
                .toList());
    }

    private static Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<Long>> earliest(
            byte[] key, List<Respondent> respondents, Instant due) {
        Object[] scores = respondents.stream()
                .map(respondent -> ScoredValue.just((double) due.toEpochMilli(), Keys.member(respondent)))
                .toArray();
        return r -> r.zadd(key, ZAddArgs.Builder.lt(), scores);
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        marks.postpone(respondent, due);
    }

    @Override
    public void clear(Respondent respondent) {
        marks.clear(respondent);
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        return marks.claimDue(now, lease, most);
    }
}
