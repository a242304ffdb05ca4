package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Attempts;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import java.time.Duration;
import java.time.Instant;

/**
 * Wrong codes, counted in Redis: so the limits hold for all instances together. A respondent's count stands under a
 * pseudonym of its own, as it outlives what else is erased of them, lest erasing give five more tries.
 */
final class RedisAttempts implements Attempts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RedisLink redis;
    private final Pseudonyms pseudonyms;

    RedisAttempts(RedisLink redis, Pseudonyms pseudonyms) {
        this.redis = redis;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean begin(Respondent respondent, Instant now) {
        return count(CampaignKeys.triesOfAll(minute(now))) < A_MINUTE && add(tries(respondent), HOUR) <= AN_HOUR;
    }

    @Override
    public void wrong(Instant now) {
        add(CampaignKeys.triesOfAll(minute(now)), MINUTE.multipliedBy(2));
    }

    @Override
    public void right(Respondent respondent) {
        redis.number(CampaignScript.UNCOUNT, new byte[][] {tries(respondent)});
    }

    private byte[] tries(Respondent respondent) {
        return CampaignKeys.tries(pseudonyms.derived("try", respondent.channel() + ":" + respondent.key()));
    }

    private long count(byte[] key) {
        return redis.call(r -> r.get(key))
                .map(count -> Long.parseLong(new String(count, UTF_8)))
                .orElse(0L);
    }

    private long add(byte[] key, Duration counting) {
        return redis.number(
                CampaignScript.COUNT, new byte[][] {key}, CampaignKeys.bytes(Long.toString(counting.toMillis())));
    }

    private static long minute(Instant now) {
        return now.getEpochSecond() / MINUTE.toSeconds();
    }
}
