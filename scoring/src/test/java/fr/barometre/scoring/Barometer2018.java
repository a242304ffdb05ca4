package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questionnaire of 2018, without its texts: nine themes, 46 affirmations, three categories. */
final class Barometer2018 {

    static final BigDecimal STRATEGE_FROM = new BigDecimal("3.75");
    static final BigDecimal PRAGMATIQUE_FROM = new BigDecimal("2.90");
    static final StandOut SPECIALISTE_WHEN = new StandOut(new BigDecimal("3.75"), new BigDecimal("1.00"));

    static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(new Edition("barometre-2018", 1), themes(), categories());

    private Barometer2018() {}

    private static List<Theme> themes() {
        return List.of(
                theme("strategie", "portage", "approche", "levier", "organisation", "evaluation", "innovation"),
                theme("usagers", "demarches", "ecoute", "experience", "multicanal", "mediation"),
                theme("education", "strategie", "experimentations", "ent", "suivi", "evaluation"),
                theme(
                        "serviciel",
                        "offre",
                        "coconstruction",
                        "partenaires",
                        "innovation",
                        "supervision",
                        "indicateurs"),
                theme(
                        "administration",
                        "dematerialisation",
                        "mobilite",
                        "collaboratif",
                        "supports",
                        "pilotage",
                        "innovation"),
                theme("donnee", "ouverture", "gouvernance", "standards", "qualite", "service"),
                theme("amenagement", "plan", "acces", "objets", "hebergement"),
                theme("economie", "porteurs", "animation", "entreprises", "valeur"),
                theme("cybersecurite", "conformite", "operationnel", "risques", "gouvernance", "sensibilisation"));
    }

    /** The first affirmation of each theme is the express one. */
    private static Theme theme(String id, String... subjects) {
        return new Theme(
                id,
                Arrays.stream(subjects)
                        .map(subject -> new Affirmation(id + "." + subject, subject.equals(subjects[0])))
                        .toList());
    }

    private static List<Category> categories() {
        return List.of(
                new Category(
                        "stratege", STRATEGE_FROM, List.of(new Requirement("strategie", PRAGMATIQUE_FROM)), List.of()),
                new Category(
                        "pragmatique",
                        PRAGMATIQUE_FROM,
                        List.of(),
                        List.of(
                                new Variant("specialiste", Optional.of(SPECIALISTE_WHEN)),
                                new Variant("generaliste", Optional.empty()))),
                new Category("retardataire", BigDecimal.ONE, List.of(), List.of()));
    }

    /** Returns answers that rate the affirmations of a theme in their order, as far as there are levels. */
    static Answers rate(Answers answers, String themeId, int... levels) {
        List<Affirmation> affirmations =
                QUESTIONNAIRE.theme(themeId).orElseThrow().affirmations();
        Answers rated = answers;
        for (int i = 0; i < levels.length; i++) {
            rated = rated.with(affirmations.get(i).id(), Level.of(levels[i]));
        }
        return rated;
    }

    /** Returns answers to all affirmations, as even as can be, that add up to {@code sum}: the higher ones first. */
    static Answers allAddingUpTo(int sum) {
        Answers answers = Answers.none();
        int left = sum;
        int open = QUESTIONNAIRE.size();
        for (Affirmation affirmation : QUESTIONNAIRE.affirmations()) {
            int level = (left + open - 1) / open;
            answers = answers.with(affirmation.id(), Level.of(level));
            left -= level;
            open--;
        }
        return answers;
    }
}
