package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import java.time.Instant;

/**
 * What an event is decided with and does not say itself: time, chance and what the channel knows.
 *
 * @param now to the second
 * @param language the language of a newcomer
 * @param fresh the id of a campaign that this event may found; the same when the event comes again
 */
public record Moment(Instant now, Language language, CampaignId fresh) {}
