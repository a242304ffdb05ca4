package fr.barometre.bot.conversation;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * The conversation as one pure function. It reads no clock, no store and no channel: the same session and event give the
 * same step for ever.
 */
public final class Conversation {
    private final Catalog catalog;

    public Conversation(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Decides what {@code event} leads to.
     *
     * @param session what is kept of the respondent, empty for a newcomer; its edition must be in the catalog
     * @param language the language of a newcomer
     */
    public Step advance(Optional<Session> session, Event event, Language language, Instant now) {
        return new Step.Next(
                session.orElseGet(() -> Session.fresh(
                        catalog.preferred().questionnaire().edition(), language, now)),
                Optional.empty());
    }
}
