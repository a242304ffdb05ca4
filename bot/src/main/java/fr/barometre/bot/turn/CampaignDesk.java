package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The desk over the ports: campaigns, transfers, attempts and reminders in one store. */
final class CampaignDesk implements Desk {
    private final Campaigns campaigns;
    private final Transfers transfers;
    private final Reminders reminders;
    private final Sessions sessions;
    private final Catalog catalog;
    private final Members members;
    private final Terms terms;
    private final Codes codes;
    private final Reporting reporting;
    private final Looking looking;

    CampaignDesk(
            Campaigns campaigns,
            Transfers transfers,
            Attempts attempts,
            Reminders reminders,
            Sessions sessions,
            Catalog catalog,
            Members members,
            Terms terms) {
        this.campaigns = campaigns;
        this.transfers = transfers;
        this.reminders = reminders;
        this.sessions = sessions;
        this.catalog = catalog;
        this.members = members;
        this.terms = terms;
        codes = new Codes(campaigns, transfers, attempts, sessions, members);
        reporting = new Reporting(campaigns, catalog);
        looking = new Looking(campaigns, transfers, members, new Publishing(campaigns, catalog, members.seal()));
    }

    @Override
    public Event lookUp(Respondent respondent, Optional<Session> session, Event event, Instant now) {
        return codes.lookUp(respondent, session, event, now);
    }

    @Override
    public CampaignId fresh(Respondent respondent, String delivery) {
        return members.campaign(respondent, delivery);
    }

    @Override
    public boolean perform(Respondent respondent, Deed deed, String delivery, Instant now) {
        String owner = Members.name(respondent);
        switch (deed) {
            case Deed.Found found -> campaigns.found(campaign(respondent, found, now), owner);
            case Deed.Close close -> change(close.id(), owner, Campaign::closedNow);
            case Deed.Reopen reopen ->
                change(reopen.id(), owner, c -> c.rowsTaken() ? c : c.reopenedUntil(reopen.closesAt()));
            case Deed.TakeRows take -> change(take.id(), owner, c -> c.open(now) ? c : c.withRowsTaken());
            case Deed.Rename rename -> change(rename.id(), owner, c -> c.renamed(rename.name()));
            case Deed.Renew renew -> change(renew.id(), owner, c -> c.behind(code(respondent, c.id(), delivery)));
            case Deed.Erase erase -> campaigns.owned(erase.id(), owner).ifPresent(c -> campaigns.erase(c.id()));
            case Deed.Unshare unshare -> campaigns.unshare(unshare.id(), owner);
            case Deed.Remind remind -> campaigns.owned(remind.id(), owner).ifPresent(c -> call(c, now));
            case Deed.Withdraw withdraw -> withdraw(withdraw.membership());
            case Deed.AcceptShare accept -> {
                boolean first = campaigns.useUp(accept.code(), owner);
                if (first) {
                    campaigns.share(accept.id(), owner);
                }
                return first;
            }
            case Deed.Move move -> {
                return transfers.useUp(move.code(), respondent);
            }
        }
        return true;
    }

    private Campaign campaign(Respondent founder, Deed.Found found, Instant now) {
        return new Campaign(
                found.id(),
                code(founder, found.id(), "invitation"),
                found.name(),
                found.kind(),
                found.population(),
                catalog.newest(found.questionnaire())
                        .orElse(catalog.preferred())
                        .questionnaire()
                        .edition(),
                terms.threshold(),
                terms.distributionThreshold(),
                now,
                found.closesAt(),
                false,
                Optional.empty(),
                false);
    }

    private String code(Respondent owner, CampaignId id, String occasion) {
        return Code.of(members.chance(id, owner, occasion), Code.LONG);
    }

    private void change(CampaignId id, String owner, UnaryOperator<Campaign> change) {
        campaigns.owned(id, owner).map(change).ifPresent(campaigns::change);
    }

    private void withdraw(Membership membership) {
        campaigns.withdraw(membership.campaign(), membership.member(), membership.stamp(Long.MAX_VALUE));
    }

    /** Lets everybody be looked at who began and has not finished; who is reminded is decided then, one by one. */
    private void call(Campaign campaign, Instant now) {
        campaigns.change(campaign.called(now));
        reminders.mark(
                campaigns.responses(campaign).stream()
                        .filter(response -> !response.finished())
                        .flatMap(response -> response.reach().stream())
                        .map(Members::respondent)
                        .toList(),
                now);
    }

    @Override
    public void complete(Respondent respondent, Deed deed, Instant now) {
        if (deed instanceof Deed.Move move
                && transfers.moving(move.code(), now) instanceof Transfers.Moving.From from
                && !from.from().equals(respondent)) {
            sessions.erase(from.from());
        }
    }

    @Override
    public Facts facts(Respondent respondent, Session session, Instant now) {
        return looking.facts(respondent, session, now);
    }

    @Override
    public void report(Respondent respondent, Stored stored, Optional<Pace> pace, Instant now) {
        reporting.report(respondent, stored, pace, now);
    }

    @Override
    public void forget(Respondent respondent) {
        transfers.forget(respondent);
    }

    @Override
    public Optional<Instant> calledAt(Session session) {
        return session.ties().membership().flatMap(m -> campaigns.calledAt(m.campaign()));
    }
}
