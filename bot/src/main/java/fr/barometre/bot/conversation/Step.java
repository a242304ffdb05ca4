package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import java.util.List;
import java.util.Optional;

/** What an event leads to. */
public sealed interface Step {

    /**
     * The session as it is now, whose place is the screen to show, what to say of the event itself, and what to do
     * beyond the session, in that order, before it is kept.
     */
    record Next(Session session, Optional<Notice> notice, List<Deed> deeds) implements Step {
        public Next {
            deeds = List.copyOf(deeds);
        }
    }

    /** Returns a step to {@code session} without a word beside its screen. */
    static Step to(Session session) {
        return new Next(session, Optional.empty(), List.of());
    }

    /** Returns a step to {@code session} that also says {@code notice}. */
    static Step to(Session session, Notice notice) {
        return new Next(session, Optional.of(notice), List.of());
    }

    /** Returns a step to {@code session} that says {@code notice} and asks for {@code deed}. */
    static Step to(Session session, Notice notice, Deed deed) {
        return new Next(session, Optional.of(notice), List.of(deed));
    }

    /**
     * Everything is to be erased; only a farewell is left to say.
     *
     * @param deeds what takes the answers out of every campaign
     */
    record Erased(Language language, List<Deed> deeds) implements Step {
        public Erased {
            deeds = List.copyOf(deeds);
        }
    }
}
