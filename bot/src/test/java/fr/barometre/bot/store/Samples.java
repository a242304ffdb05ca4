package fr.barometre.bot.store;

import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Profile;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.Minutes;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Localized;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A questionnaire of the size of 2018's, and a session half-way through it. */
final class Samples {
    private static final int[] SIZES = {6, 5, 5, 5, 5, 5, 5, 5, 5};

    static final Respondent ANNE = new Respondent("telegram", "QW5uZS1yZXNwb25kZW50MQ");
    static final Questionnaire QUESTIONNAIRE = questionnaire("barometre-2018", 1, "theme");
    static final Catalog CATALOG = new Catalog(List.of(survey(QUESTIONNAIRE)), "barometre-2018");

    private Samples() {}

    /** Returns a codec whose key is all zeros. */
    static SessionCodec codec(Catalog catalog) {
        return new SessionCodec(catalog, new AddressCipher(new byte[32]));
    }

    static Questionnaire questionnaire(String id, int version, String prefix) {
        List<Theme> themes = IntStream.range(0, SIZES.length)
                .mapToObj(t -> new Theme(prefix + t, affirmations(prefix + t, SIZES[t])))
                .toList();
        Category all = new Category("tous", BigDecimal.ONE, List.of(), List.of());
        return new Questionnaire(new Edition(id, version), themes, List.of(all));
    }

    static Survey survey(Questionnaire questionnaire) {
        Localized text = new Localized("Essai", "Sample");
        return new Survey(
                questionnaire,
                "2018",
                text,
                text,
                text,
                new Minutes(10, 2),
                List.of(text, text, text, text, text),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** Returns what is typically kept: 23 answers, a whole profile, eight deliveries, an address and a handle. */
    static Stored halfWay() {
        List<Affirmation> affirmations = QUESTIONNAIRE.affirmations();
        Answers given = Answers.none();
        for (int i = 0; i < 23; i++) {
            given = given.with(affirmations.get(i).id(), Level.of(1 + i % 5));
        }
        Profile profile =
                Profile.UNASKED.with(Role.DIRECTION).with(Kind.AGGLOMERATION).with(Population.FROM_100_000);
        Session session = new Session(
                QUESTIONNAIRE.edition(),
                Language.FR,
                Optional.of(Mode.FULL),
                profile,
                given,
                Set.of(),
                Map.of(),
                new Place.Question(affirmations.get(23).id()),
                Instant.parse("2026-11-24T08:00:00Z"),
                Instant.parse("2026-11-24T08:09:30Z"),
                Ties.NONE);
        List<String> deliveries =
                IntStream.range(0, 8).mapToObj(i -> "738194650" + i).toList();
        return new Stored(session, 57, 56, deliveries, new Address("1234567890"), "123456:123457");
    }

    /** Returns the same as a first version. */
    static Stored firstVersion() {
        Stored stored = halfWay();
        return new Stored(stored.session(), 1, 0, stored.deliveries(), stored.address(), "");
    }

    private static List<Affirmation> affirmations(String theme, int size) {
        return IntStream.range(0, size)
                .mapToObj(a -> new Affirmation(theme + ".une-affirmation-" + a, a == 0))
                .toList();
    }
}
