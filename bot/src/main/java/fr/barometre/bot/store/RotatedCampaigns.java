package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Change;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.turn.ReleaseCodec;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.SetArgs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in what belongs to campaigns, carried over to another key: owners, members and codes. Codes that move a session
 * are good for minutes, and go.
 */
final class RotatedCampaigns {
    private static final Pattern OF_CAMPAIGN = Pattern.compile("\\{c:([\\w-]{22})}:([orws])");
    private static final Pattern SINGLE = Pattern.compile("(own|code|move|moving):(.+)");

    private final RedisLink redis;
    private final Catalog catalog;
    private final ResponseCodec codec;
    private final Renaming renaming;

    RotatedCampaigns(RedisLink redis, Catalog catalog, Renaming renaming) {
        this.redis = redis;
        this.catalog = catalog;
        this.renaming = renaming;
        codec = new ResponseCodec(catalog);
    }

    /** Returns the edition that {@code key} waits for because it is not published here. */
    Optional<String> waiting(String key) {
        Matcher ofCampaign = OF_CAMPAIGN.matcher(key);
        return ofCampaign.matches() && !ofCampaign.group(2).equals("o")
                ? campaign(new CampaignId(ofCampaign.group(1)))
                        .map(Campaign::edition)
                        .filter(edition -> catalog.find(edition).isEmpty())
                        .map(edition -> edition.id() + " version " + edition.version())
                : Optional.empty();
    }

    /** Carries over the names in {@code key}, if there are any, and returns how many. */
    int rename(String key) {
        Matcher ofCampaign = OF_CAMPAIGN.matcher(key);
        if (ofCampaign.matches()) {
            CampaignId id = new CampaignId(ofCampaign.group(1));
            return switch (ofCampaign.group(2)) {
                case "o" -> owners(id);
                case "w" -> withdrawals(id);
                case "r" -> campaign(id).map(this::responses).orElse(0);
                default -> campaign(id).map(this::releases).orElse(0);
            };
        }
        Matcher single = SINGLE.matcher(key);
        if (!single.matches()) {
            return 0;
        }
        return switch (single.group(1)) {
            case "own" -> owned(single.group(2));
            case "code" -> code(single.group(2));
            default -> forget(key);
        };
    }

    private Optional<Campaign> campaign(CampaignId id) {
        return redis.call(r -> r.hget(CampaignKeys.campaign(id), CampaignKeys.bytes("entry")))
                .map(CampaignCodec::decode);
    }

    private int owners(CampaignId id) {
        byte[] key = CampaignKeys.owners(id);
        List<String> old = redis.call(r -> r.smembers(key)).orElse(Set.of()).stream()
                .map(RotatedCampaigns::text)
                .filter(this::isOldWhole)
                .toList();
        for (String owner : old) {
            redis.call(r -> r.sadd(key, CampaignKeys.bytes(renaming.whole(owner))));
            redis.call(r -> r.srem(key, CampaignKeys.bytes(owner)));
        }
        return old.size();
    }

    private int withdrawals(CampaignId id) {
        byte[] key = CampaignKeys.withdrawals(id);
        int renamed = 0;
        for (Map.Entry<byte[], byte[]> entry : hash(key).entrySet()) {
            String member = text(entry.getKey());
            if (renaming.isOld(member)) {
                replace(key, member, entry.getValue());
                renamed++;
            }
        }
        return renamed;
    }

    private int responses(Campaign campaign) {
        byte[] key = CampaignKeys.responses(campaign.id());
        ResponseCodec.Reader reader = codec.reader(campaign.edition());
        int renamed = 0;
        for (Map.Entry<byte[], byte[]> entry : hash(key).entrySet()) {
            String member = text(entry.getKey());
            if (renaming.isOld(member)) {
                Response old = reader.decode(member, entry.getValue());
                Response response = new Response(
                        renaming.name(member),
                        old.version(),
                        old.role(),
                        old.answers(),
                        old.finished(),
                        old.initiatives(),
                        old.reach().map(renaming::whole));
                replace(key, member, codec.encode(response, campaign.edition()));
                renamed++;
            }
        }
        return renamed;
    }

    private Map<byte[], byte[]> hash(byte[] key) {
        return redis.call(r -> r.hgetall(key)).orElse(Map.of());
    }

    private void replace(byte[] key, String member, byte[] value) {
        redis.call(r -> r.hset(key, CampaignKeys.bytes(renaming.name(member)), value));
        redis.call(r -> r.hdel(key, CampaignKeys.bytes(member)));
    }

    private int releases(Campaign campaign) {
        byte[] key = CampaignKeys.shown(campaign.id());
        ReleaseCodec releases = new ReleaseCodec(
                catalog.find(campaign.edition()).map(Survey::questionnaire).orElseThrow());
        List<byte[]> all = redis.call(r -> r.lrange(key, 0, -1)).orElse(List.of());
        int renamed = 0;
        for (int i = 0; i < all.size(); i++) {
            Release old = releases.decode(all.get(i));
            long names = old.changes().stream()
                    .filter(change -> renaming.isOld(change.member()))
                    .count();
            if (names > 0) {
                int index = i;
                redis.call(r -> r.lset(key, index, releases.encode(renamed(old))));
                renamed += (int) names;
            }
        }
        return renamed;
    }

    private Release renamed(Release old) {
        return new Release(
                old.number(),
                old.at(),
                old.finished(),
                old.total(),
                old.spreads(),
                old.stops(),
                old.groups(),
                old.changes().stream()
                        .map(change -> new Change(renaming.name(change.member()), change.group(), change.state()))
                        .toList());
    }

    private int owned(String owner) {
        if (!isOldWhole(owner)) {
            return 0;
        }
        byte[] from = CampaignKeys.owned(owner);
        byte[] to = CampaignKeys.owned(renaming.whole(owner));
        long left = redis.call(r -> r.pttl(from)).orElse(0L);
        List<ScoredValue<byte[]>> campaigns =
                redis.call(r -> r.zrangeWithScores(from, 0, -1)).orElse(List.of());
        for (ScoredValue<byte[]> campaign : campaigns) {
            redis.call(r -> r.zadd(to, campaign.getScore(), campaign.getValue()));
        }
        redis.call(r -> r.pexpire(to, left));
        redis.call(r -> r.del(from));
        return 1;
    }

    /** Who has used a code that makes an owner. */
    private int code(String code) {
        byte[] key = CampaignKeys.code(code);
        String[] parts = redis.call(r -> r.get(key))
                .map(RotatedCampaigns::text)
                .orElse("")
                .split(";", 3);
        if (parts.length < 3 || parts[2].isEmpty() || !isOldWhole(parts[2])) {
            return 0;
        }
        byte[] renamed = CampaignKeys.bytes(parts[0] + ";" + parts[1] + ";" + renaming.whole(parts[2]));
        redis.call(r -> r.set(key, renamed, SetArgs.Builder.keepttl()));
        return 1;
    }

    private int forget(String key) {
        redis.call(r -> r.del(CampaignKeys.bytes(key)));
        return 0;
    }

    private boolean isOldWhole(String name) {
        return renaming.isOld(name.substring(name.indexOf(':') + 1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
