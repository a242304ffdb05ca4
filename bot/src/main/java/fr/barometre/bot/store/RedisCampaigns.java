package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.scoring.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Campaigns in Redis. What spans slots is written in an order in which a crash leaves nothing that opens or shows
 * anything, and a second run finishes it: the campaign is the truth, codes and lists only lead to it.
 */
final class RedisCampaigns implements Campaigns {
    private final RedisLink redis;
    private final ResponseCodec codec;
    private final RedisCodes codes;
    private final Duration retention;
    private final Duration responseRetention;

    /**
     * @param retention how long a campaign is kept after its closing date
     * @param responseRetention how long its responses are
     */
    RedisCampaigns(RedisLink redis, ResponseCodec codec, Duration retention, Duration responseRetention) {
        this.redis = redis;
        this.codec = codec;
        this.retention = retention;
        this.responseRetention = responseRetention;
        codes = new RedisCodes(redis);
    }

    @Override
    public void found(Campaign campaign, String owner) {
        redis.write(
                CampaignScript.FOUND,
                new byte[][] {CampaignKeys.campaign(campaign.id()), CampaignKeys.owners(campaign.id())},
                CampaignCodec.encode(campaign),
                millis(campaign.closesAt()),
                CampaignKeys.bytes(owner),
                millis(goes(campaign)));
        codes.invite(campaign, goes(campaign));
        list(campaign, owner);
    }

    private void list(Campaign campaign, String owner) {
        redis.write(
                CampaignScript.LIST,
                new byte[][] {CampaignKeys.owned(owner)},
                CampaignKeys.bytes(campaign.id().value()),
                millis(campaign.foundedAt()),
                millis(goes(campaign)));
    }

    @Override
    public Optional<Campaign> owned(CampaignId id, String owner) {
        return redis
                .list(
                        CampaignScript.OWNED,
                        new byte[][] {CampaignKeys.campaign(id), CampaignKeys.owners(id)},
                        CampaignKeys.bytes(owner))
                .stream()
                .findFirst()
                .map(CampaignCodec::decode);
    }

    @Override
    public List<Campaign> ownedBy(String owner) {
        List<byte[]> ids =
                redis.call(r -> r.zrevrange(CampaignKeys.owned(owner), 0, -1)).orElse(List.of());
        List<Campaign> all = new ArrayList<>();
        for (byte[] id : ids) {
            owned(new CampaignId(new String(id, UTF_8)), owner)
                    .ifPresentOrElse(all::add, () -> redis.call(r -> r.zrem(CampaignKeys.owned(owner), id)));
        }
        return all;
    }

    private Optional<Campaign> find(CampaignId id) {
        return redis.call(r -> r.hget(CampaignKeys.campaign(id), CampaignKeys.bytes("entry")))
                .map(CampaignCodec::decode);
    }

    @Override
    public Optional<Instant> calledAt(CampaignId id) {
        return find(id).flatMap(Campaign::calledAt);
    }

    @Override
    public void change(Campaign changed) {
        Optional<Campaign> before = find(changed.id());
        if (before.isEmpty()) {
            return;
        }
        codes.invite(changed, goes(changed));
        redis.write(
                CampaignScript.CHANGE,
                CampaignKeys.all(changed.id()).toArray(byte[][]::new),
                CampaignCodec.encode(changed),
                millis(changed.closesAt()),
                CampaignKeys.bytes(changed.closed() ? "1" : "0"),
                millis(goes(changed)),
                millis(changed.closesAt().plus(responseRetention)));
        if (!before.get().code().equals(changed.code())) {
            delete(CampaignKeys.code(before.get().code()));
        }
        owners(changed.id()).forEach(owner -> list(changed, owner));
    }

    private List<String> owners(CampaignId id) {
        return redis.call(r -> r.smembers(CampaignKeys.owners(id))).stream()
                .flatMap(owners -> owners.stream())
                .map(owner -> new String(owner, UTF_8))
                .toList();
    }

    /** What leads to the campaign goes first, and the campaign last, so that a second run can finish a first. */
    @Override
    public void erase(CampaignId id) {
        owners(id).forEach(owner -> redis.call(r -> r.zrem(CampaignKeys.owned(owner), CampaignKeys.bytes(id.value()))));
        find(id).ifPresent(campaign -> delete(CampaignKeys.code(campaign.code())));
        codes.forgetAll(id);
        redis.write(CampaignKeys.campaign(id), r -> r.del(CampaignKeys.all(id).toArray(byte[][]::new)));
    }

    private void delete(byte[] key) {
        redis.write(key, r -> r.del(key));
    }

    @Override
    public void share(CampaignId id, String owner) {
        long there = redis.write(
                CampaignScript.SHARE,
                new byte[][] {CampaignKeys.campaign(id), CampaignKeys.owners(id)},
                CampaignKeys.bytes(owner));
        if (there == 1) {
            find(id).ifPresent(campaign -> list(campaign, owner));
        }
    }

    @Override
    public void unshare(CampaignId id, String owner) {
        long left =
                redis.write(CampaignScript.UNSHARE, new byte[][] {CampaignKeys.owners(id)}, CampaignKeys.bytes(owner));
        if (left == 1) {
            redis.call(r -> r.zrem(CampaignKeys.owned(owner), CampaignKeys.bytes(id.value())));
        }
    }

    @Override
    public void offer(CampaignId id, String code, Instant until) {
        codes.offer(id, code, until);
    }

    @Override
    public Opening opening(String code, Instant now) {
        return codes.opening(code, this::find);
    }

    @Override
    public boolean useUp(String code, String owner) {
        return codes.useUp(code, owner);
    }

    @Override
    public void report(CampaignId id, Edition edition, Response response, Optional<Pace> pace, Instant now) {
        redis.write(
                CampaignScript.REPORT,
                new byte[][] {
                    CampaignKeys.campaign(id),
                    CampaignKeys.responses(id),
                    CampaignKeys.withdrawals(id),
                    CampaignKeys.paces(id)
                },
                CampaignKeys.bytes(response.member()),
                number(response.version()),
                codec.encode(response, edition),
                millis(now),
                number(responseRetention.toMillis()),
                pace.map(PaceField::write).map(CampaignKeys::bytes).orElse(new byte[0]));
    }

    @Override
    public void withdraw(CampaignId id, String member, long version) {
        redis.write(
                CampaignScript.WITHDRAW,
                new byte[][] {CampaignKeys.campaign(id), CampaignKeys.responses(id), CampaignKeys.withdrawals(id)},
                CampaignKeys.bytes(member),
                number(version),
                number(responseRetention.toMillis()));
    }

    @Override
    public List<Response> responses(Campaign campaign) {
        Map<byte[], byte[]> all = redis.call(r -> r.hgetall(CampaignKeys.responses(campaign.id())))
                .orElse(Map.of());
        ResponseCodec.Reader reader = codec.reader(campaign.edition());
        return all.entrySet().stream()
                .map(entry -> reader.decode(new String(entry.getKey(), UTF_8), entry.getValue()))
                .toList();
    }

    @Override
    public Map<String, Map<Duration, Long>> paces(CampaignId id) {
        Map<String, Map<Duration, Long>> paces = new HashMap<>();
        redis.call(r -> r.hgetall(CampaignKeys.paces(id)))
                .orElse(Map.of())
                .forEach((field, count) -> PaceField.read(new String(field, UTF_8))
                        .ifPresent(read -> paces.computeIfAbsent(read.affirmation(), a -> new HashMap<>())
                                .merge(read.bound(), Long.valueOf(new String(count, UTF_8)), Long::sum)));
        return paces;
    }

    @Override
    public List<byte[]> shown(CampaignId id) {
        return redis.call(r -> r.lrange(CampaignKeys.shown(id), 0, -1)).orElse(List.of());
    }

    @Override
    public boolean showed(CampaignId id, int number, byte[] release) {
        return redis.write(
                        CampaignScript.SHOWED,
                        new byte[][] {CampaignKeys.campaign(id), CampaignKeys.shown(id)},
                        number(number),
                        release)
                == 1;
    }

    private Instant goes(Campaign campaign) {
        return campaign.closesAt().plus(retention);
    }

    private static byte[] millis(Instant instant) {
        return number(instant.toEpochMilli());
    }

    private static byte[] number(long number) {
        return CampaignKeys.bytes(Long.toString(number));
    }
}
