package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * What a turn needs beyond the respondent's own entry: codes, campaigns, other devices. Every verb may run twice
 * without a second effect, and throws {@link StoreUnavailable} when the store cannot be reached.
 */
public interface Desk {

    /**
     * Returns {@code event} with the code in it looked up: one that came by a link, one that was typed, or one that was
     * brought before and is now confirmed. An event without a code comes back as it is.
     */
    Event lookUp(Respondent respondent, Optional<Session> session, Event event, Instant now);

    /** Returns the id of a campaign that {@code delivery} may found; the same when it comes again. */
    CampaignId fresh(Respondent respondent, String delivery);

    /**
     * Does what a step asks for, before it is kept. What the respondent may not do has no effect.
     *
     * @return false if somebody else was quicker, so that the step has to be decided anew
     */
    boolean perform(Respondent respondent, Deed deed, String delivery, Instant now);

    /** Does what is left of {@code deed} once the step is kept. */
    void complete(Respondent respondent, Deed deed, Instant now);

    /** Returns what the session's place shows beyond the session. */
    Facts facts(Respondent respondent, Session session, Instant now);

    /** Reports the respondent's answers to the campaign in which they count; does nothing if there is none. */
    void report(Respondent respondent, Stored stored, Optional<Pace> pace, Instant now);

    /** Forgets what is kept of the respondent outside the entry. */
    void forget(Respondent respondent);

    /** Returns when an owner of the respondent's campaign last asked for reminders. */
    Optional<Instant> calledAt(Session session);
}
