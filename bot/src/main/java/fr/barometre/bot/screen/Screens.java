package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Course;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What every place of the conversation says. Pure: the same session gives the same reply. */
public final class Screens {
    private final Catalog catalog;
    private final Texts texts;
    private final Duration retention;
    private final ZoneId zone;
    private final List<Doorway> doorways;
    private final Files files;

    /**
     * Creates the screens.
     *
     * @param retention how long a session is kept after the last message
     * @param zone in which days and times are told
     * @param doorways by which invited people come in, the preferred one first
     */
    public Screens(Catalog catalog, Texts texts, Duration retention, ZoneId zone, List<Doorway> doorways, Files files) {
        this.catalog = catalog;
        this.texts = texts;
        this.retention = retention;
        this.zone = zone;
        this.doorways = List.copyOf(doorways);
        this.files = files;
    }

    /**
     * Returns the screen of the session's place, with {@code notice} said beside it.
     *
     * @param facts what was looked up for the place
     * @throws IllegalArgumentException if the session's questionnaire is not in the catalog
     */
    public Reply reply(Session session, Optional<Notice> notice, Facts facts) {
        Survey survey = catalog.find(session.edition())
                .orElseThrow(() -> new IllegalArgumentException(session.edition() + " is not in the catalog."));
        View view = new View(Course.of(session, survey), texts, retention, zone);
        return new Reply(
                screen(view, facts),
                notice.map(n -> NoticeText.of(view, n)),
                notice.filter(NoticeText::lasting).isPresent(),
                session.language(),
                Optional.of(session.place()));
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

    private Screen screen(View view, Facts facts) {
        return switch (view.session().place()) {
            case Place.Asking asking -> ProfileScreen.of(view, asking.part());
            case Place.Opening opening -> ThemeScreens.opening(view, theme(view, opening.themeId()));
            case Place.Ending ending -> ThemeScreens.ending(view, theme(view, ending.themeId()));
            case Place.Question question -> QuestionScreens.question(view, question.affirmationId());
            case Place.Help help -> QuestionScreens.help(view, help.affirmationId());
            case Place.ThemeDetail detail -> DetailScreens.theme(view, theme(view, detail.themeId()));
            case Place.ThemeCorrection correction -> CorrectionScreens.theme(view, theme(view, correction.themeId()));
            case Place.Planning planning -> new PlanningScreen(view, catalog.offered()).of(planning.part());
            case Place.OfCampaign of -> ofCampaign(view, of.page(), facts);
            case Place.Leaving leaving -> ParticipationScreens.leaving(view, leaving.campaign());
            case Place.Fixed fixed -> fixed(view, fixed, facts);
        };
    }

    /** The page of a campaign, if it is the respondent's; a questionnaire that is gone hides it as well. */
    private Screen ofCampaign(View view, Page page, Facts facts) {
        if (facts instanceof Facts.Owned owned) {
            Optional<Survey> survey = catalog.find(owned.campaign().edition());
            if (survey.isPresent()) {
                CampaignView campaign = new CampaignView(view, owned.campaign(), survey.get(), doorways, owned.now());
                return new CampaignPages(campaign, files).of(page, owned.shown());
            }
        }
        return CampaignScreens.gone(view);
    }

    private Screen fixed(View view, Place.Fixed place, Facts facts) {
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
            case ERASURE -> DataScreens.erasure(view, facts);
            case CORRECTION -> CorrectionScreens.themes(view);
            case REPORT -> SummaryScreens.report(view, files);
            case CAMPAIGNS ->
                facts instanceof Facts.Mine mine ? CampaignScreens.mine(view, mine) : CampaignScreens.gone(view);
            case SNAPSHOT ->
                facts instanceof Facts.Mine mine
                        ? CampaignScreens.mine(view, mine)
                        : ofCampaign(view, Page.SNAPSHOT, facts);
            case INVITED -> InvitedScreens.invited(view);
            case PARTICIPATION -> ParticipationScreens.participation(view);
            case TRANSFER -> ReturnScreens.transfer(view, facts);
            case MOVING -> InvitedScreens.moving(view);
        };
    }

    private static Theme theme(View view, String id) {
        return view.course().survey().questionnaire().theme(id).orElseThrow();
    }
}
