package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.campaign.Seal;
import fr.barometre.bot.campaign.Steps;
import fr.barometre.bot.campaign.Turnout;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.scoring.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Publishes what a campaign may show when an owner looks, and reads what was published. */
final class Publishing {
    private static final int TRIES = 8;

    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Seal seal;

    Publishing(Campaigns campaigns, Catalog catalog, Seal seal) {
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.seal = seal;
    }

    /** Returns what may be shown now, published if it was not yet. */
    Facts.Shown.Published published(Campaign campaign, Instant now) {
        return seen(campaign, now).published();
    }

    /** Returns the same with the initiatives of those whose answers count in it, and who agreed. */
    Facts.Shown.Told told(Campaign campaign, Instant now) {
        Seen seen = seen(campaign, now);
        Map<String, List<String>> initiatives = new TreeMap<>();
        if (!seen.releases().isEmpty()) {
            seen.responses().stream()
                    .filter(r -> r.counts(questionnaire(campaign).size()))
                    .forEach(r -> r.initiatives()
                            .forEach((theme, text) -> initiatives
                                    .computeIfAbsent(theme, t -> new ArrayList<>())
                                    .add(text)));
            initiatives.values().forEach(texts -> texts.sort(null));
        }
        return new Facts.Shown.Told(seen.published(), initiatives);
    }

    /** Returns the same with responses one by one, once the campaign is over and its owner has taken them. */
    Facts.Shown.Listed listed(Campaign campaign, Instant now) {
        Seen seen = seen(campaign, now);
        Optional<Rows> rows = campaign.open(now)
                ? Optional.empty()
                : Rows.of(
                        seen.releases(),
                        seen.responses(),
                        seal,
                        campaign.distributionThreshold(),
                        campaign.threshold());
        return new Facts.Shown.Listed(seen.published(), rows);
    }

    /** Returns what was last published of the owner's other campaigns of the same collectivité and questionnaire. */
    List<Facts.Earlier> earlier(Campaign campaign, String owner) {
        List<Facts.Earlier> earlier = new ArrayList<>();
        for (Campaign other : campaigns.ownedBy(owner)) {
            boolean before = other.foundedAt().isBefore(campaign.foundedAt())
                    && other.edition().id().equals(campaign.edition().id())
                    && other.collectivite().equalsIgnoreCase(campaign.collectivite())
                    && catalog.find(other.edition()).isPresent();
            if (before) {
                List<Release> releases = releases(other);
                if (!releases.isEmpty()) {
                    earlier.add(new Facts.Earlier(other, releases.getLast()));
                }
            }
        }
        return earlier;
    }

    private Seen seen(Campaign campaign, Instant now) {
        Steps steps = new Steps(questionnaire(campaign), campaign.threshold(), campaign.distributionThreshold(), seal);
        ReleaseCodec codec = new ReleaseCodec(questionnaire(campaign));
        for (int i = 0; i < TRIES; i++) {
            List<Release> releases = releases(campaign);
            List<Response> responses = campaigns.responses(campaign);
            Optional<Release> next = steps.next(releases, responses, now);
            if (next.isEmpty()) {
                return new Seen(responses, releases, turnout(campaign, responses));
            }
            if (campaigns.showed(campaign.id(), releases.size(), codec.encode(next.get()))) {
                List<Release> all = new ArrayList<>(releases);
                all.add(next.get());
                return new Seen(responses, all, turnout(campaign, responses));
            }
        }
        throw new StoreUnavailable(new IllegalStateException("Others published first " + TRIES + " times in a row."));
    }

    private List<Release> releases(Campaign campaign) {
        ReleaseCodec codec = new ReleaseCodec(questionnaire(campaign));
        return campaigns.shown(campaign.id()).stream().map(codec::decode).toList();
    }

    Turnout turnout(Campaign campaign) {
        return turnout(campaign, campaigns.responses(campaign));
    }

    private Turnout turnout(Campaign campaign, List<Response> responses) {
        return Turnout.of(responses, questionnaire(campaign).size());
    }

    private Questionnaire questionnaire(Campaign campaign) {
        return catalog.find(campaign.edition()).orElseThrow().questionnaire();
    }

    private record Seen(List<Response> responses, List<Release> releases, Turnout turnout) {
        Facts.Shown.Published published() {
            return new Facts.Shown.Published(
                    turnout, releases.isEmpty() ? Optional.empty() : Optional.of(releases.getLast()));
        }
    }
}
