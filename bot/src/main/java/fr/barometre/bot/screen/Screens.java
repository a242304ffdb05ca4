package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every place of the conversation says. Pure: the same session gives the same reply. */
public final class Screens {
    private final Catalog catalog;
    private final Texts texts;
    private final Duration retention;

    /** Creates the screens; {@code retention} is how long a session is kept after the last message. */
    public Screens(Catalog catalog, Texts texts, Duration retention) {
        this.catalog = catalog;
        this.texts = texts;
        this.retention = retention;
    }

    /** Returns the screen of the session's place, with {@code notice} said beside it. */
    public Reply reply(Session session, Optional<Notice> notice) {
        return plain(session.language());
    }

    /** Returns what is said once everything is erased. */
    public Reply farewell(Language language) {
        return plain(language);
    }

    /** Returns what is said while the respondent's questionnaire is not published here. */
    public Reply unpublished(Language language) {
        return plain(language);
    }

    private Reply plain(Language language) {
        return new Reply(
                new Screen("empty", List.of(), List.of(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                false,
                language);
    }
}
