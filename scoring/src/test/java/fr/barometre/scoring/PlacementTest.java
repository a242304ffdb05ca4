package fr.barometre.scoring;

import static fr.barometre.scoring.Barometer2018.PRAGMATIQUE_FROM;
import static fr.barometre.scoring.Barometer2018.QUESTIONNAIRE;
import static fr.barometre.scoring.Barometer2018.SPECIALISTE_WHEN;
import static fr.barometre.scoring.Barometer2018.STRATEGE_FROM;
import static fr.barometre.scoring.Barometer2018.allAddingUpTo;
import static fr.barometre.scoring.Barometer2018.rate;
import static fr.barometre.scoring.NoOpinion.NO_OPINION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    private static final Outcome STRATEGE = new Outcome("stratege", Optional.empty());
    private static final Outcome SPECIALISTE = new Outcome("pragmatique", Optional.of("specialiste"));
    private static final Outcome GENERALISTE = new Outcome("pragmatique", Optional.of("generaliste"));
    private static final Outcome RETARDATAIRE = new Outcome("retardataire", Optional.empty());

    private static Placement of(Answers answers) {
        return Placement.of(QUESTIONNAIRE, answers).orElseThrow();
    }

    @Test
    void isEmptyWhileNothingIsRated() {
        assertThat(Placement.of(QUESTIONNAIRE, Answers.none())).isEmpty();
        assertThat(Placement.of(QUESTIONNAIRE, Answers.none().with("donnee.qualite", NO_OPINION)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "46,retardataire",
        "133,retardataire", // 2.891…
        "134,pragmatique", // 2.913…
        "172,pragmatique", // 3.739…
        "173,stratege", // 3.760…
        "230,stratege"
    })
    void followsTheGeneralMeanOfAllAffirmations(int sum, String category) {
        assertThat(of(allAddingUpTo(sum)).category().id()).isEqualTo(category);
    }

    @Test
    void givesTheHigherCategoryExactlyOnABoundary() {
        Answers twenty = rate(rate(Answers.none(), "strategie", 3, 3, 3, 3, 3, 3), "usagers", 3, 3, 3, 3, 3);
        twenty = rate(rate(twenty, "education", 3, 3, 3, 2), "serviciel", 3, 3, 3, 2, 3);
        assertThat(Maturity.of(QUESTIONNAIRE, twenty).general()).isEqualTo(new Mean(58, 20)); // 2.90
        assertThat(of(twenty).outcome()).isEqualTo(GENERALISTE);
        assertThat(of(twenty.with("strategie.portage", Level.REFLECTION)).outcome())
                .isEqualTo(RETARDATAIRE);

        Answers four = rate(Answers.none(), "strategie", 4, 4, 4, 3); // 3.75
        assertThat(of(four).outcome()).isEqualTo(STRATEGE);
        assertThat(of(four.with("strategie.portage", Level.FORMALISED)).outcome())
                .isEqualTo(GENERALISTE);
    }

    @Test
    void explainsTheLevelByItsBand() {
        assertThat(of(allAddingUpTo(133)).findings())
                .containsExactly(
                        new Finding.GeneralLevel(new Mean(133, 46), BigDecimal.ONE, Optional.of(PRAGMATIQUE_FROM)));
        assertThat(of(allAddingUpTo(134)).findings())
                .containsExactly(
                        new Finding.GeneralLevel(new Mean(134, 46), PRAGMATIQUE_FROM, Optional.of(STRATEGE_FROM)),
                        new Finding.NoneStandsOut(SPECIALISTE_WHEN));
        assertThat(of(allAddingUpTo(230)).findings())
                .containsExactly(
                        new Finding.GeneralLevel(new Mean(230, 46), STRATEGE_FROM, Optional.empty()),
                        new Finding.ConditionMet("stratege", "strategie", new Mean(30, 6), PRAGMATIQUE_FROM));
    }

    @Test
    void isStrategeWithTheConditionBarelyMet() {
        // No mean of six answers is 2.90; the least above it is 18 over 6.
        Answers answers = rate(allAddingUpTo(230), "strategie", 3, 3, 3, 3, 3, 3);
        assertThat(of(answers).outcome()).isEqualTo(STRATEGE);
        assertThat(of(answers).unconfirmed()).isFalse();
    }

    @Test
    void fallsToTheNextCategoryWhenAConditionIsMissedAndNamesIt() {
        Answers answers = rate(allAddingUpTo(230), "strategie", 2, 3, 3, 3, 3, 3);
        assertThat(of(answers).outcome()).isEqualTo(GENERALISTE);
        assertThat(of(answers).unconfirmed()).isFalse();
        assertThat(of(answers).findings())
                .containsExactly(
                        new Finding.GeneralLevel(new Mean(217, 46), STRATEGE_FROM, Optional.empty()),
                        new Finding.ConditionMissed("stratege", "strategie", new Mean(17, 6), PRAGMATIQUE_FROM),
                        new Finding.NoneStandsOut(SPECIALISTE_WHEN));
    }

    @Test
    void isUnconfirmedWhenAConditionBearsOnAThemeNotAssessed() {
        Answers answers = allAddingUpTo(230);
        for (Affirmation affirmation :
                QUESTIONNAIRE.theme("strategie").orElseThrow().affirmations()) {
            answers = answers.with(affirmation.id(), NO_OPINION);
        }
        assertThat(of(answers).outcome()).isEqualTo(STRATEGE);
        assertThat(of(answers).unconfirmed()).isTrue();
        assertThat(of(answers).provisional()).isFalse();
        assertThat(of(answers).findings())
                .contains(new Finding.ConditionNotAssessed("stratege", "strategie", PRAGMATIQUE_FROM));
    }

    @Test
    void isConfirmedWhenTheCategoryGivenHasNoCondition() {
        Answers answers = rate(Answers.none(), "usagers", 3, 3, 3);
        assertThat(of(answers).outcome()).isEqualTo(GENERALISTE);
        assertThat(of(answers).unconfirmed()).isFalse();
    }

    @Test
    void isProvisionalOnFewerThanHalfOfTheAffirmations() {
        assertThat(of(rate(Answers.none(), "usagers", 3, 3, 3)).provisional()).isTrue();
        assertThat(of(allAddingUpTo(134)).provisional()).isFalse();
    }

    @Test
    void isSpecialisteWithAThemeExactlyOneLevelAboveTheGeneralMean() {
        Answers answers = rate(rate(Answers.none(), "economie", 4, 4, 4, 4), "donnee", 3, 3, 2, 2, 2);
        answers = rate(answers, "usagers", 3, 3, 2); // 36 over 12: exactly 3
        assertThat(of(answers).outcome()).isEqualTo(SPECIALISTE);
        assertThat(of(answers).findings())
                .containsExactly(
                        new Finding.GeneralLevel(new Mean(36, 12), PRAGMATIQUE_FROM, Optional.of(STRATEGE_FROM)),
                        new Finding.StandsOut("economie", new Mean(16, 4), new Mean(36, 12), SPECIALISTE_WHEN));
        assertThat(of(answers.with("donnee.service", Level.FORMALISED)).outcome())
                .isEqualTo(GENERALISTE);
    }

    @Test
    void isSpecialisteWithAThemeExactlyAtItsOwnBoundary() {
        StandOut lower = new StandOut(STRATEGE_FROM, new BigDecimal("0.50"));
        Questionnaire questionnaire = withRule(lower);
        Answers answers = rate(rate(Answers.none(), "economie", 4, 4, 4, 3), "donnee", 3, 2, 2, 2, 3);
        assertThat(outcome(questionnaire, answers)).isEqualTo(SPECIALISTE);
        Answers oneLower =
                answers.with("economie.valeur", Level.REFLECTION).with("donnee.gouvernance", Level.FORMALISED);
        assertThat(outcome(questionnaire, oneLower)).isEqualTo(GENERALISTE);
    }

    private static Outcome outcome(Questionnaire questionnaire, Answers answers) {
        return Placement.of(questionnaire, answers).orElseThrow().outcome();
    }

    private static Questionnaire withRule(StandOut rule) {
        List<Category> categories = new ArrayList<>(QUESTIONNAIRE.categories());
        categories.set(
                1,
                new Category(
                        "pragmatique",
                        PRAGMATIQUE_FROM,
                        List.of(),
                        List.of(
                                new Variant("specialiste", Optional.of(rule)),
                                new Variant("generaliste", Optional.empty()))));
        return new Questionnaire(QUESTIONNAIRE.edition(), QUESTIONNAIRE.themes(), categories);
    }

    @Test
    void namesEveryThemeThatStandsOutInTheOrderOfTheQuestionnaire() {
        Answers answers = allAddingUpTo(46 * 3);
        answers = rate(answers, "economie", 5, 5, 5, 5);
        answers = rate(answers, "amenagement", 5, 5, 5, 5);
        assertThat(of(answers).findings())
                .filteredOn(Finding.StandsOut.class::isInstance)
                .map(Finding.StandsOut.class::cast)
                .extracting(Finding.StandsOut::themeId)
                .containsExactly("amenagement", "economie");
    }

    @Test
    void refusesAVariantOfAnotherCategory() {
        Category pragmatique = QUESTIONNAIRE.categories().get(1);
        Category stratege = QUESTIONNAIRE.categories().get(0);
        Optional<Variant> variant = Optional.of(pragmatique.variants().getFirst());
        assertThatThrownBy(() -> new Placement(stratege, variant, false, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Category stratege is not given as specialiste.");
        assertThatThrownBy(() -> new Placement(pragmatique, Optional.empty(), false, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Category pragmatique is not given as none of its variants.");
    }
}
