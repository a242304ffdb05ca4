package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What an event is decided with and does not say itself: time, chance and what the channel knows.
 *
 * @param now to the second
 * @param language the language of a newcomer
 * @param spoken what the client is set to now, which is followed until the respondent chooses; empty if the channel
 *     does not say
 * @param fresh the id of a campaign that this event may found; the same when the event comes again
 */
public record Moment(Instant now, Language language, CampaignId fresh, Optional<Language> spoken) {

    /** Creates a moment of a channel that does not say what the client speaks now. */
    public Moment(Instant now, Language language, CampaignId fresh) {
        this(now, language, fresh, Optional.empty());
    }
}
