package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import java.util.Optional;

/** What an event leads to. */
public sealed interface Step {

    /** The session as it is now, whose place is the screen to show, and what to say of the event itself. */
    record Next(Session session, Optional<Notice> notice) implements Step {}

    /** Returns a step to {@code session} without a word beside its screen. */
    static Step to(Session session) {
        return new Next(session, Optional.empty());
    }

    /** Returns a step to {@code session} that also says {@code notice}. */
    static Step to(Session session, Notice notice) {
        return new Next(session, Optional.of(notice));
    }

    /** Everything is to be erased; only a farewell is left to say. */
    record Erased(Language language) implements Step {}
}
