package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Session;
import java.time.Instant;
import java.util.Optional;

/** A desk at which nothing is asked, for turns whose conversation knows no campaign. */
final class NoDesk implements Desk {
    private static final CampaignId NONE = new CampaignId("AAAAAAAAAAAAAAAAAAAAAA");

    @Override
    public Event lookUp(Respondent respondent, Optional<Session> session, Event event, Instant now) {
        return event;
    }

    @Override
    public CampaignId fresh(Respondent respondent, String delivery) {
        return NONE;
    }

    @Override
    public boolean perform(Respondent respondent, Deed deed, String delivery, Instant now) {
        throw new AssertionError("Nothing is to be done.");
    }

    @Override
    public void complete(Respondent respondent, Deed deed, Instant now) {
        throw new AssertionError("Nothing is to be done.");
    }

    @Override
    public Facts facts(Respondent respondent, Session session, Instant now) {
        return Facts.None.NONE;
    }

    @Override
    public void report(Respondent respondent, Stored stored, Optional<Pace> pace, Instant now) {}

    @Override
    public void forget(Respondent respondent) {}

    @Override
    public Optional<Instant> calledAt(Session session) {
        return Optional.empty();
    }
}
