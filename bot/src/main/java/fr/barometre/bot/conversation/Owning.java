package fr.barometre.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an owner does with a campaign. Whether it is theirs is not known here: a deed on a campaign of somebody else's
 * has no effect, and its page shows nothing.
 */
final class Owning {
    private final Planning planning;

    Owning(Planning planning) {
        this.planning = planning;
    }

    static Step see(Session session, CampaignId id, Page page) {
        return Step.to(session.at(new Place.OfCampaign(id, page)));
    }

    /** Does what {@code page} asked to confirm, provided it is shown. */
    static Step confirmed(Session session, CampaignId id, Page page) {
        Optional<Deed> deed = deed(id, page);
        if (deed.isEmpty() || !session.place().equals(new Place.OfCampaign(id, page))) {
            return Step.to(session, new Notice.Stale());
        }
        return Step.to(session.at(after(id, page)), new Notice.Done(page), deed.get());
    }

    private static Place after(CampaignId id, Page page) {
        return switch (page) {
            case ERASE, UNSHARE -> Place.Fixed.CAMPAIGNS;
            case RENEW -> new Place.OfCampaign(id, Page.INVITATION);
            case ROWS -> new Place.OfCampaign(id, Page.ROWS);
            default -> new Place.OfCampaign(id, Page.HOME);
        };
    }

    private static Optional<Deed> deed(CampaignId id, Page page) {
        return switch (page) {
            case CLOSE -> Optional.of(new Deed.Close(id));
            case ERASE -> Optional.of(new Deed.Erase(id));
            case RENEW -> Optional.of(new Deed.Renew(id));
            case REMIND -> Optional.of(new Deed.Remind(id));
            case UNSHARE -> Optional.of(new Deed.Unshare(id));
            case ROWS -> Optional.of(new Deed.TakeRows(id));
            case HOME, INVITATION, QR, SNAPSHOT, WHY, WAY, THEMES, ROLES, DISAGREEMENT, EARLIER, PACE ->
                Optional.empty();
            case INITIATIVES, FILES, PDF, CSV, XLSX, JSON, METHOD, SHARE, RENAME, REOPEN -> Optional.empty();
        };
    }

    Step reopen(Session session, CampaignId id, int weeks, Instant now) {
        return session.place().equals(new Place.OfCampaign(id, Page.REOPEN))
                ? Step.to(
                        session.at(new Place.OfCampaign(id, Page.HOME)),
                        new Notice.Done(Page.REOPEN),
                        new Deed.Reopen(id, planning.end(weeks, now)))
                : Step.to(session, new Notice.Stale());
    }

    static Step rename(Session session, CampaignId id, String text) {
        return PlanText.name(text)
                .map(name -> Step.to(
                        session.at(new Place.OfCampaign(id, Page.HOME)),
                        new Notice.Done(Page.RENAME),
                        new Deed.Rename(id, name)))
                .orElseGet(() -> Step.to(session, new Notice.PlanFaults(List.of(DraftPart.NAME))));
    }

    static Step shares(Session session, Opens.Shares shares) {
        return Step.to(
                session.at(new Place.OfCampaign(shares.campaign(), Page.HOME)),
                new Notice.OwnerNow(shares.collectivite()),
                new Deed.AcceptShare(shares.campaign(), shares.code()));
    }
}
