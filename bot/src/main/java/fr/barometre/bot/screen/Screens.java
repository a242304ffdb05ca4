package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Theme;
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

    /**
     * Returns the screen of the session's place, with {@code notice} said beside it.
     *
     * @throws IllegalArgumentException if the session's questionnaire is not in the catalog
     */
    public Reply reply(Session session, Optional<Notice> notice) {
        Survey survey = catalog.find(session.edition())
                .orElseThrow(() -> new IllegalArgumentException(session.edition() + " is not in the catalog."));
        View view = new View(Course.of(session, survey), texts, retention);
        return new Reply(
                screen(view),
                notice.map(n -> NoticeText.of(view, n)),
                notice.filter(NoticeText::lasting).isPresent(),
                session.language());
    }

    /** Returns what is said once everything is erased. */
    public Reply farewell(Language language) {
        return alone("farewell", language, Action.Go.RESUME, "farewell.again", "farewell.text");
    }

    /** Returns what is said while the respondent's questionnaire is not published here. */
    public Reply unpublished(Language language) {
        return alone("unpublished", language, Action.Go.ERASE_CONFIRMED, "unpublished.erase", "unpublished.text");
    }

    private Reply alone(String name, Language language, Action action, String button, String text) {
        Screen screen = new Screen(
                name,
                List.of(
                        new Block.Heading(texts.say(language, "product"), ""),
                        new Block.Paragraph(texts.say(language, text))),
                List.of(List.of(new Button(texts.say(language, button), action, Button.Look.PLAIN))),
                Optional.empty(),
                Optional.empty());
        return new Reply(screen, Optional.empty(), false, language);
    }

    private Screen screen(View view) {
        return switch (view.session().place()) {
            case Place.Asking asking -> ProfileScreen.of(view, asking.part());
            case Place.Opening opening -> ThemeScreens.opening(view, theme(view, opening.themeId()));
            case Place.Ending ending -> ThemeScreens.ending(view, theme(view, ending.themeId()));
            case Place.Question question -> QuestionScreens.question(view, question.affirmationId());
            case Place.Help help -> QuestionScreens.help(view, help.affirmationId());
            case Place.ThemeDetail detail -> DetailScreens.theme(view, theme(view, detail.themeId()));
            case Place.ThemeCorrection correction -> CorrectionScreens.theme(view, theme(view, correction.themeId()));
            case Place.Fixed fixed -> fixed(view, fixed);
        };
    }

    private Screen fixed(View view, Place.Fixed place) {
        return switch (place) {
            case WELCOME -> WelcomeScreens.welcome(view, catalog.offered().size() > 1);
            case CHOICE -> WelcomeScreens.choice(view, catalog.offered());
            case PAUSED -> ReturnScreens.paused(view);
            case RETURN -> ReturnScreens.comeback(view);
            case RESTART -> ReturnScreens.restart(view);
            case PROGRESS -> ProgressScreen.of(view);
            case SUMMARY -> SummaryScreens.summary(view);
            case RADAR -> SummaryScreens.radar(view);
            case WHY -> WhyScreen.of(view);
            case WAY -> WayScreen.of(view);
            case DETAIL -> DetailScreens.themes(view);
            case INSPIRATIONS -> InspirationScreens.inspirations(view);
            case QUESTIONS -> InspirationScreens.questions(view);
            case MY_DATA -> DataScreens.data(view);
            case ERASURE -> DataScreens.erasure(view);
            case CORRECTION -> CorrectionScreens.themes(view);
        };
    }

    private static Theme theme(View view, String id) {
        return view.course().survey().questionnaire().theme(id).orElseThrow();
    }
}
