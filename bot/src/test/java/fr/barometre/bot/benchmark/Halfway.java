package fr.barometre.bot.benchmark;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Profile;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sessions of the published questionnaire and their screens, as what is measured of one answer needs them. */
public final class Halfway {
    public static final Instant NOW = Instant.parse("2026-11-24T08:09:30Z");

    public final Catalog catalog = PublishedSurveys.catalog();
    public final Texts texts = PublishedTexts.read();
    private final Screens screens = TestScreens.of(catalog, texts);

    public Questionnaire questionnaire() {
        return catalog.preferred().questionnaire();
    }

    /** Returns a session with half of the answers given, at the next affirmation. */
    public Session asked() {
        int half = questionnaire().affirmations().size() / 2;
        return session(half, new Place.Question(affirmation(half).id()));
    }

    /** Returns a session with all answers given, at its summary. */
    public Session finished() {
        return session(questionnaire().affirmations().size(), Place.Fixed.SUMMARY);
    }

    public Affirmation affirmation(int number) {
        return questionnaire().affirmations().get(number);
    }

    public Reply screen(Session session) {
        return screens.reply(session, Optional.empty(), Facts.None.NONE);
    }

    private Session session(int answered, Place place) {
        return new Session(
                questionnaire().edition(),
                Language.FR,
                Optional.of(Mode.FULL),
                Profile.UNASKED,
                answers(questionnaire().affirmations().subList(0, answered)),
                Set.of(),
                Map.of(),
                place,
                NOW,
                NOW,
                Ties.NONE);
    }

    private static Answers answers(List<Affirmation> affirmations) {
        Answers answers = Answers.none();
        for (Affirmation affirmation : affirmations) {
            answers = answers.with(affirmation.id(), Level.of(1 + answers.size() % Level.values().length));
        }
        return answers;
    }
}
