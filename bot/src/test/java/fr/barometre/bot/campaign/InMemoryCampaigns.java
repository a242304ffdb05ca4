package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.scoring.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Campaigns in a map, as the port says they are kept; nothing expires. */
public final class InMemoryCampaigns implements Campaigns {
    private final Map<CampaignId, Kept> all = new HashMap<>();
    private final Map<String, Share> shares = new HashMap<>();

    private static final class Kept {
        private Campaign campaign;
        private final Set<String> owners = new TreeSet<>();
        private final Map<String, Response> responses = new HashMap<>();
        private final Map<String, Long> withdrawn = new HashMap<>();
        private final Map<String, Map<Duration, Long>> paces = new HashMap<>();
        private final List<byte[]> shown = new ArrayList<>();

        Kept(Campaign campaign) {
            this.campaign = campaign;
        }
    }

    private record Share(CampaignId id, Instant until, String by) {}

    @Override
    public synchronized void found(Campaign campaign, String owner) {
        all.computeIfAbsent(campaign.id(), id -> new Kept(campaign)).owners.add(owner);
    }

    @Override
    public synchronized Optional<Campaign> owned(CampaignId id, String owner) {
        return find(id).filter(k -> k.owners.contains(owner)).map(k -> k.campaign);
    }

    @Override
    public synchronized List<Campaign> ownedBy(String owner) {
        return all.values().stream()
                .filter(k -> k.owners.contains(owner))
                .map(k -> k.campaign)
                .sorted(Comparator.comparing(Campaign::foundedAt).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Instant> calledAt(CampaignId id) {
        return find(id).flatMap(k -> k.campaign.calledAt());
    }

    @Override
    public synchronized void change(Campaign changed) {
        find(changed.id()).ifPresent(k -> k.campaign = changed);
    }

    @Override
    public synchronized void erase(CampaignId id) {
        all.remove(id);
        shares.values().removeIf(s -> s.id.equals(id));
    }

    @Override
    public synchronized void share(CampaignId id, String owner) {
        find(id).ifPresent(k -> k.owners.add(owner));
    }

    @Override
    public synchronized void unshare(CampaignId id, String owner) {
        find(id).filter(k -> k.owners.size() > 1).ifPresent(k -> k.owners.remove(owner));
    }

    @Override
    public synchronized void offer(CampaignId id, String code, Instant until) {
        shares.putIfAbsent(code, new Share(id, until, ""));
    }

    @Override
    public synchronized Opening opening(String code, Instant now) {
        Share share = shares.get(code);
        if (share != null && find(share.id).isPresent()) {
            return share.by.isEmpty()
                    ? now.isBefore(share.until)
                            ? new Opening.Shares(find(share.id).get().campaign)
                            : new Opening.Unknown()
                    : new Opening.Used();
        }
        return all.values().stream()
                .map(k -> k.campaign)
                .filter(c -> c.code().equals(code))
                .findFirst()
                .<Opening>map(Opening.Invites::new)
                .orElseGet(Opening.Unknown::new);
    }

    @Override
    public synchronized boolean useUp(String code, String owner) {
        Share share = shares.get(code);
        if (share == null || !(share.by.isEmpty() || share.by.equals(owner))) {
            return false;
        }
        shares.put(code, new Share(share.id, share.until, owner));
        return true;
    }

    @Override
    public synchronized void report(
            CampaignId id, Edition edition, Response response, Optional<Pace> pace, Instant now) {
        Optional<Kept> kept = find(id).filter(k -> k.campaign.open(now))
                .filter(k -> k.withdrawn.getOrDefault(response.member(), 0L) < response.version())
                .filter(k -> Optional.ofNullable(k.responses.get(response.member()))
                        .filter(r -> r.version() >= response.version())
                        .isEmpty());
        kept.ifPresent(k -> {
            k.responses.put(response.member(), response);
            pace.ifPresent(p -> k.paces
                    .computeIfAbsent(p.affirmation(), a -> new HashMap<>())
                    .merge(Duration.ofSeconds(p.seconds() <= 60 ? 60 : 3600), 1L, Long::sum));
        });
    }

    @Override
    public synchronized void withdraw(CampaignId id, String member, long version) {
        find(id).ifPresent(k -> {
            k.responses.remove(member);
            k.withdrawn.merge(member, version, Math::max);
        });
    }

    @Override
    public synchronized List<Response> responses(Campaign campaign) {
        return find(campaign.id()).map(k -> List.copyOf(k.responses.values())).orElse(List.of());
    }

    @Override
    public synchronized Map<String, Map<Duration, Long>> paces(CampaignId id) {
        return find(id).map(k -> Map.copyOf(k.paces)).orElse(Map.of());
    }

    @Override
    public synchronized List<byte[]> shown(CampaignId id) {
        return find(id).map(k -> List.copyOf(k.shown)).orElse(List.of());
    }

    @Override
    public synchronized boolean showed(CampaignId id, int number, byte[] release) {
        return find(id).filter(k -> k.shown.size() == number)
                .map(k -> k.shown.add(release))
                .orElse(false);
    }

    private Optional<Kept> find(CampaignId id) {
        return Optional.ofNullable(all.get(id));
    }
}
