package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import java.util.Optional;

/** What an event leads to. */
public sealed interface Step {

    /** The session as it is now, whose place is the screen to show, and what to say of the event itself. */
    record Next(Session session, Optional<Notice> notice) implements Step {}

    /** Everything is to be erased; only a farewell is left to say. */
    record Erased(Language language) implements Step {}
}
