package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks up what a place shows beyond the session, all of it in the respondent's own name. Most places show nothing, and
 * cost nothing.
 */
final class Looking {
    private static final Duration SHARED_FOR = Duration.ofHours(1);

    private final Campaigns campaigns;
    private final Transfers transfers;
    private final Members members;
    private final Publishing publishing;

    Looking(Campaigns campaigns, Transfers transfers, Members members, Publishing publishing) {
        this.campaigns = campaigns;
        this.transfers = transfers;
        this.members = members;
        this.publishing = publishing;
    }

    Facts facts(Respondent respondent, Session session, Instant now) {
        String owner = Members.name(respondent);
        return switch (session.place()) {
            case Place.Fixed fixed -> fixed(respondent, owner, fixed, now);
            case Place.OfCampaign of -> page(respondent, owner, of, now);
            case Place.Asking a -> Facts.None.NONE;
            case Place.Opening o -> Facts.None.NONE;
            case Place.Question q -> Facts.None.NONE;
            case Place.Help h -> Facts.None.NONE;
            case Place.Ending e -> Facts.None.NONE;
            case Place.ThemeDetail d -> Facts.None.NONE;
            case Place.ThemeCorrection c -> Facts.None.NONE;
            case Place.Planning p -> Facts.None.NONE;
            case Place.Leaving l -> Facts.None.NONE;
        };
    }

    private Facts fixed(Respondent respondent, String owner, Place.Fixed place, Instant now) {
        return switch (place) {
            case CAMPAIGNS, ERASURE -> new Facts.Mine(campaigns.ownedBy(owner), now);
            case SNAPSHOT -> newest(respondent, owner, now);
            case TRANSFER -> transfer(respondent, now);
            case WELCOME, CHOICE, PAUSED, RETURN, PROGRESS, RESTART, SUMMARY, WHY, WAY -> Facts.None.NONE;
            case DETAIL, INSPIRATIONS, QUESTIONS, RADAR, MY_DATA, CORRECTION, REPORT -> Facts.None.NONE;
            case INVITED, PARTICIPATION, MOVING -> Facts.None.NONE;
        };
    }

    private Facts newest(Respondent respondent, String owner, Instant now) {
        List<Campaign> mine = campaigns.ownedBy(owner);
        return mine.isEmpty()
                ? new Facts.Mine(mine, now)
                : page(respondent, owner, new Place.OfCampaign(mine.getFirst().id(), Page.SNAPSHOT), now);
    }

    private Facts transfer(Respondent respondent, Instant now) {
        String fresh = Code.of(members.chance(respondent, now), Code.SHORT);
        Transfers.Offer offer = transfers.offer(respondent, fresh, now);
        return new Facts.Moving(offer.code(), offer.until());
    }

    private Facts page(Respondent respondent, String owner, Place.OfCampaign place, Instant now) {
        return campaigns
                .owned(place.campaign(), owner)
                .<Facts>map(campaign -> new Facts.Owned(campaign, shown(respondent, campaign, place.page(), now), now))
                .orElseGet(Facts.Gone::new);
    }

    private Facts.Shown shown(Respondent respondent, Campaign campaign, Page page, Instant now) {
        return switch (page) {
            case HOME, REMIND -> new Facts.Shown.Attendance(publishing.turnout(campaign));
            case SHARE -> sharing(respondent, campaign.id(), now);
            case INVITATION, QR, RENAME, RENEW, CLOSE, REOPEN, ERASE, UNSHARE, METHOD -> Facts.Shown.Itself.ITSELF;
            case SNAPSHOT, WHY, WAY, THEMES, ROLES, DISAGREEMENT, FILES, CSV, XLSX, JSON ->
                publishing.published(campaign, now);
            case EARLIER ->
                new Facts.Shown.Compared(
                        publishing.published(campaign, now), publishing.earlier(campaign, Members.name(respondent)));
            case PACE -> new Facts.Shown.Timed(publishing.published(campaign, now), campaigns.paces(campaign.id()));
            case INITIATIVES, PDF -> publishing.told(campaign, now);
            case ROWS -> publishing.listed(campaign, now);
        };
    }

    /** Returns a code that stays the same for a while, so that looking twice does not make two. */
    private Facts.Shown sharing(Respondent respondent, CampaignId id, Instant now) {
        long hour = now.getEpochSecond() / SHARED_FOR.toSeconds();
        String code = Code.of(members.chance(id, respondent, "share " + hour), Code.LONG);
        Instant until = Instant.ofEpochSecond((hour + 2) * SHARED_FOR.toSeconds());
        campaigns.offer(id, code, until);
        return new Facts.Shown.Sharing(code, until);
    }
}
