package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Transfers;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Codes that move a session, in Redis: two keys, of which the code's own has the last word. */
final class RedisTransfers implements Transfers {
    private static final Duration GOOD_FOR = Duration.ofMinutes(MINUTES);
    private static final Duration REMEMBERED_AS_USED = Duration.ofDays(1);

    private final RedisLink redis;

    RedisTransfers(RedisLink redis) {
        this.redis = redis;
    }

    /** A code that somebody has used, or that has less than a minute left, is not offered again. */
    @Override
    public Offer offer(Respondent from, String fresh, Instant now) {
        Optional<Offer> present = redis.call(r -> r.get(CampaignKeys.moving(from)))
                .map(entry -> new String(entry, UTF_8).split(";", 2))
                .map(parts -> new Offer(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .filter(offer -> now.plusSeconds(60).isBefore(offer.until()))
                .filter(offer ->
                        read(offer.code()).filter(entry -> entry.by().isEmpty()).isPresent());
        return present.orElseGet(() -> begin(from, fresh, now.plus(GOOD_FOR)));
    }

    private Offer begin(Respondent from, String code, Instant until) {
        redis.call(r -> r.set(
                CampaignKeys.move(code),
                CampaignKeys.bytes("m;" + from.channel() + ":" + from.key() + ";"),
                SetArgs.Builder.px(GOOD_FOR)));
        redis.call(r -> r.set(
                CampaignKeys.moving(from),
                CampaignKeys.bytes(code + ";" + until.toEpochMilli()),
                SetArgs.Builder.px(GOOD_FOR)));
        return new Offer(code, until);
    }

    @Override
    public Moving moving(String code, Instant now) {
        return read(code).<Moving>map(entry -> entry).orElseGet(Moving.Unknown::new);
    }

    private Optional<Moving.From> read(String code) {
        return redis.call(r -> r.get(CampaignKeys.move(code)))
                .map(entry -> new String(entry, UTF_8).split(";", 3))
                .map(parts -> new Moving.From(
                        respondent(parts[1]),
                        Optional.of(parts[2]).filter(by -> !by.isEmpty()).map(RedisTransfers::respondent)));
    }

    @Override
    public boolean useUp(String code, Respondent to) {
        return redis.write(
                        CampaignScript.USE_UP,
                        new byte[][] {CampaignKeys.move(code)},
                        CampaignKeys.bytes(to.channel() + ":" + to.key()),
                        CampaignKeys.bytes(Long.toString(REMEMBERED_AS_USED.toMillis())))
                == 1;
    }

    @Override
    public void forget(Respondent from) {
        redis.call(r -> r.get(CampaignKeys.moving(from))).ifPresent(entry -> {
            String code = new String(entry, UTF_8).split(";", 2)[0];
            redis.call(r -> r.del(CampaignKeys.move(code)));
            redis.call(r -> r.del(CampaignKeys.moving(from)));
        });
    }

    private static Respondent respondent(String name) {
        return Keys.respondent(CampaignKeys.bytes(name));
    }
}
