package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import java.time.Instant;

/**
 * One event of one respondent, as a channel read it.
 *
 * @param delivery what the channel calls this delivery, the same when it comes again; at most 40 ASCII characters
 * @param language what the channel knows of the person's language, for a newcomer
 * @param at when it came
 */
public record Incoming(
        Respondent respondent, Address address, String delivery, Event event, Language language, Instant at) {

    /** Hides who and what. */
    @Override
    public String toString() {
        return "Incoming[" + respondent.channel() + ", hidden]";
    }
}
