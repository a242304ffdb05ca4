package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Invitation;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Population;
import fr.barometre.scoring.Edition;
import java.time.Instant;
import java.util.Optional;

/**
 * A collectivité's campaign: whom it asks what, until when, and from how many responses on anything is shown.
 *
 * @param code what an invitation carries, 13 characters of {@link Code}; revoking replaces it
 * @param collectivite the name, 2 to {@value #NAME_LIMIT} characters
 * @param edition the questionnaire, pinned for ever
 * @param threshold the fewest responses of which anything is shown, at least {@value #LEAST_THRESHOLD}; fixed
 * @param distributionThreshold the fewest responses of which distributions are shown; fixed
 * @param closesAt when responses stop to count
 * @param closed whether an owner closed it before that
 * @param calledAt when an owner last asked that those who have not finished be reminded
 * @param rowsTaken whether responses have been taken away one by one, so that the campaign stays over
 */
public record Campaign(
        CampaignId id,
        String code,
        String collectivite,
        Kind kind,
        Population population,
        Edition edition,
        int threshold,
        int distributionThreshold,
        Instant foundedAt,
        Instant closesAt,
        boolean closed,
        Optional<Instant> calledAt,
        boolean rowsTaken) {

    /** The most characters of a collectivité's name. */
    public static final int NAME_LIMIT = 80;

    /** What trusted survey tools never go below. */
    public static final int LEAST_THRESHOLD = 3;

    public Campaign {
        if (threshold < LEAST_THRESHOLD || distributionThreshold < threshold) {
            throw new IllegalArgumentException("Nothing is shown of fewer than " + LEAST_THRESHOLD
                    + " responses, and no distribution of fewer than anything else.");
        }
    }

    /** Returns whether responses count at {@code now}. */
    public boolean open(Instant now) {
        return !closed && now.isBefore(closesAt);
    }

    public Invitation invitation() {
        return new Invitation(id, collectivite, kind, population, edition, threshold, closesAt);
    }

    public Campaign renamed(String name) {
        return new Campaign(
                id,
                code,
                name,
                kind,
                population,
                edition,
                threshold,
                distributionThreshold,
                foundedAt,
                closesAt,
                closed,
                calledAt,
                rowsTaken);
    }

    /** Returns this campaign behind a new code; the old one opens nothing any more. */
    public Campaign behind(String newCode) {
        return new Campaign(
                id,
                newCode,
                collectivite,
                kind,
                population,
                edition,
                threshold,
                distributionThreshold,
                foundedAt,
                closesAt,
                closed,
                calledAt,
                rowsTaken);
    }

    public Campaign closedNow() {
        return until(closesAt, true);
    }

    public Campaign reopenedUntil(Instant end) {
        return until(end, false);
    }

    private Campaign until(Instant end, boolean shut) {
        return new Campaign(
                id,
                code,
                collectivite,
                kind,
                population,
                edition,
                threshold,
                distributionThreshold,
                foundedAt,
                end,
                shut,
                calledAt,
                rowsTaken);
    }

    /** Returns this campaign with its responses taken away one by one. */
    public Campaign withRowsTaken() {
        return new Campaign(
                id,
                code,
                collectivite,
                kind,
                population,
                edition,
                threshold,
                distributionThreshold,
                foundedAt,
                closesAt,
                true,
                calledAt,
                true);
    }

    /** Returns this campaign with reminders asked for at {@code now}. */
    public Campaign called(Instant now) {
        return new Campaign(
                id,
                code,
                collectivite,
                kind,
                population,
                edition,
                threshold,
                distributionThreshold,
                foundedAt,
                closesAt,
                closed,
                Optional.of(now),
                rowsTaken);
    }

    /** Hides code and name. */
    @Override
    public String toString() {
        return "Campaign[" + edition + ", hidden]";
    }
}
