package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.conversation.CampaignId;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The codes of campaigns: each leads to its campaign, which has the last word on whether it still does. */
final class RedisCodes {
    private static final Duration REMEMBERED_AS_USED = Duration.ofDays(1);
    private static final String INVITES = "i";
    private static final String SHARES = "s";

    private final RedisLink redis;

    RedisCodes(RedisLink redis) {
        this.redis = redis;
    }

    /** Lets the campaign's code lead to it until {@code goes}. */
    void invite(Campaign campaign, Instant goes) {
        byte[] key = CampaignKeys.code(campaign.code());
        redis.write(key, r -> r.set(key, entry(INVITES, campaign.id()), SetArgs.Builder.pxAt(goes.toEpochMilli())));
    }

    /** Hands out a code that makes an owner; one that is handed out already stays as it is, used or not. */
    void offer(CampaignId id, String code, Instant until) {
        redis.call(r -> r.sadd(CampaignKeys.codes(id), CampaignKeys.bytes(code)));
        redis.call(r -> r.pexpireat(
                CampaignKeys.codes(id), until.plus(REMEMBERED_AS_USED).toEpochMilli()));
        byte[] key = CampaignKeys.code(code);
        redis.write(key, r -> r.set(key, entry(SHARES, id), SetArgs.Builder.nx().pxAt(until.toEpochMilli())));
    }

    Campaigns.Opening opening(String code, Function<CampaignId, Optional<Campaign>> campaigns) {
        Optional<String[]> entry =
                redis.call(r -> r.get(CampaignKeys.code(code))).map(bytes -> new String(bytes, UTF_8).split(";", 3));
        Optional<Campaign> campaign = entry.flatMap(parts -> campaigns.apply(new CampaignId(parts[1])));
        if (entry.isEmpty() || campaign.isEmpty()) {
            return new Campaigns.Opening.Unknown();
        }
        String[] parts = entry.get();
        if (parts[0].equals(SHARES)) {
            return parts[2].isEmpty() ? new Campaigns.Opening.Shares(campaign.get()) : new Campaigns.Opening.Used();
        }
        return campaign.get().code().equals(code)
                ? new Campaigns.Opening.Invites(campaign.get())
                : new Campaigns.Opening.Unknown();
    }

    boolean useUp(String code, String owner) {
        return redis.write(
                        CampaignScript.USE_UP,
                        new byte[][] {CampaignKeys.code(code)},
                        CampaignKeys.bytes(owner),
                        CampaignKeys.bytes(Long.toString(REMEMBERED_AS_USED.toMillis())))
                == 1;
    }

    /** Forgets every code that makes an owner of the campaign. */
    void forgetAll(CampaignId id) {
        redis.call(r -> r.smembers(CampaignKeys.codes(id))).orElse(Set.of()).stream()
                .map(code -> CampaignKeys.code(new String(code, UTF_8)))
                .forEach(key -> redis.write(key, r -> r.del(key)));
    }

    private static byte[] entry(String kind, CampaignId id) {
        return CampaignKeys.bytes(kind + ";" + id.value() + ";");
    }
}
