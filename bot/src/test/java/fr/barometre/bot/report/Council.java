package fr.barometre.bot.report;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.campaign.Seal;
import fr.barometre.bot.campaign.Steps;
import fr.barometre.bot.campaign.Turnout;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A town whose officials have answered, with the real screens and files. */
final class Council {
    static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    static final Texts TEXTS = PublishedTexts.read();
    private static final Catalog CATALOG = PublishedSurveys.catalog();
    static final Survey SURVEY = CATALOG.preferred();
    private static final Seal SEAL = (member, answers) -> answers.hashCode() * 31L + member.hashCode();
    private static final CampaignId ID = new CampaignId("cccccccccccccccccccccc");

    private final Screens screens = new Screens(
            CATALOG, TEXTS, Duration.ofDays(30), ZoneId.of("Europe/Paris"), List.of(), new ReportFiles(TEXTS));
    private final List<Response> responses;

    /** Lets {@code people} answer around {@code level}, the first half of them elected. */
    Council(int people, int level, long seed) {
        Random random = new Random(seed);
        List<Response> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Answers answers = answers(random, level);
            Role role = i % 2 == 0 ? Role.OFFICIAL : i % 4 == 1 ? Role.CIO : Role.DIRECTION;
            Map<String, String> initiatives = i == 0
                    ? Map.of(
                            "usagers",
                            "Un guichet « tout numérique » dans chaque mairie annexe, avec un agent pour aider.")
                    : Map.of();
            all.add(new Response("m" + i, 1, Optional.of(role), answers, true, initiatives, Optional.empty()));
        }
        responses = List.copyOf(all);
    }

    static Answers answers(Random random, int level) {
        Answers answers = Answers.none();
        for (Affirmation affirmation : SURVEY.questionnaire().affirmations()) {
            int given = Math.clamp(level + random.nextInt(3) - 1L, 1, 5);
            answers = answers.with(affirmation.id(), random.nextInt(12) == 0 ? NoOpinion.NO_OPINION : Level.of(given));
        }
        return answers;
    }

    Campaign campaign() {
        return new Campaign(
                ID,
                "0123456789ABC",
                "Ville de Zorn-sur-Mer",
                Kind.TOWN,
                Population.FROM_20_000,
                SURVEY.questionnaire().edition(),
                5,
                10,
                NOW,
                NOW.plus(Duration.ofDays(14)),
                true,
                Optional.empty(),
                true);
    }

    List<Release> releases() {
        return new Steps(SURVEY.questionnaire(), 5, 10, SEAL)
                .next(List.of(), responses, NOW).stream().toList();
    }

    /** Returns the file of a page of the campaign. */
    byte[] file(Page page, Language language) {
        List<Release> releases = releases();
        Facts.Shown.Published published = new Facts.Shown.Published(
                Turnout.of(responses, SURVEY.questionnaire().size()), Optional.of(releases.getLast()));
        Facts.Shown shown = switch (page) {
            case PDF ->
                new Facts.Shown.Told(
                        published, Map.of("usagers", List.of("Un guichet « tout numérique » par mairie.")));
            case ROWS -> new Facts.Shown.Listed(published, Rows.of(releases, responses, SEAL, 10, 5));
            default -> published;
        };
        Session session =
                Session.fresh(SURVEY.questionnaire().edition(), language, NOW).at(new Place.OfCampaign(ID, page));
        return document(session, new Facts.Owned(campaign(), shown, NOW));
    }

    /** Returns the report of one respondent with these answers. */
    byte[] personal(Answers answers, Language language, Mode mode) {
        Session session = Session.fresh(SURVEY.questionnaire().edition(), language, NOW)
                .taking(mode)
                .with(answers)
                .at(Place.Fixed.REPORT);
        return document(session, Facts.None.NONE);
    }

    private byte[] document(Session session, Facts facts) {
        return ((Attachment.Document) screens.reply(session, Optional.empty(), facts)
                        .screen()
                        .attachment()
                        .orElseThrow())
                .content()
                .get();
    }
}
