package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of one respondent, as a channel read it.
 *
 * @param delivery what the channel calls this delivery, the same when it comes again; at most 40 ASCII characters
 * @param language what the channel knows of the person's language, for a newcomer
 * @param spoken what the client is set to now, which is followed until the respondent chooses; empty if the channel
 *     does not say
 * @param at when it came
 */
public record Incoming(
        Respondent respondent,
        Address address,
        String delivery,
        Event event,
        Language language,
        Optional<Language> spoken,
        Instant at) {

    /** Creates an event of a channel that does not say what the client speaks now. */
    public Incoming(
            Respondent respondent, Address address, String delivery, Event event, Language language, Instant at) {
        this(respondent, address, delivery, event, language, Optional.empty(), at);
    }

    /** Hides who and what. */
    @Override
    public String toString() {
        return "Incoming[" + respondent.channel() + ", hidden]";
    }
}
