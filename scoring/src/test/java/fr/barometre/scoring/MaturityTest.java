package fr.barometre.scoring;

import static fr.barometre.scoring.Barometer2018.QUESTIONNAIRE;
import static fr.barometre.scoring.Barometer2018.rate;
import static fr.barometre.scoring.NoOpinion.NO_OPINION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaturityTest {

    private static Maturity of(Answers answers) {
        return Maturity.of(QUESTIONNAIRE, answers);
    }

    @Test
    void isTheMeanOfAllAnswersNotOfTheThemes() {
        Answers answers = rate(rate(Answers.none(), "strategie", 1, 1, 1), "economie", 5);
        assertThat(of(answers).general()).isEqualTo(new Mean(8, 4));
        assertThat(of(answers).theme("strategie")).isEqualTo(new Mean(3, 3));
        assertThat(of(answers).theme("economie")).isEqualTo(new Mean(5, 1));
    }

    @Test
    void givesNoWeightToNoOpinion() {
        Answers answers = rate(Answers.none(), "donnee", 4).with("donnee.service", NO_OPINION);
        Maturity maturity = of(answers);
        assertThat(maturity.theme("donnee")).isEqualTo(new Mean(4, 1));
        assertThat(maturity.rated()).isEqualTo(1);
        assertThat(maturity.noOpinion()).isEqualTo(1);
        assertThat(maturity.total()).isEqualTo(46);
    }

    @Test
    void hasEveryThemeInOrderAssessedOrNot() {
        Maturity maturity = of(Answers.none());
        assertThat(maturity.byTheme().keySet())
                .containsExactlyElementsOf(
                        QUESTIONNAIRE.themes().stream().map(Theme::id).toList());
        assertThat(maturity.byTheme().values()).containsOnly(Mean.NOT_ASSESSED);
        assertThat(maturity.general()).isEqualTo(Mean.NOT_ASSESSED);
    }

    @Test
    void ignoresAnswersToWhatIsNotAsked() {
        Answers full = rate(Answers.none(), "donnee", 4, 5).with("ailleurs.autre", Level.BEGUN);
        assertThat(of(full).general()).isEqualTo(new Mean(9, 2));
        assertThat(Maturity.of(QUESTIONNAIRE.express(), full).general()).isEqualTo(new Mean(4, 1));
        assertThat(Maturity.of(QUESTIONNAIRE.express(), full).total()).isEqualTo(9);
    }

    @Test
    void isProvisionalOnFewerThanHalfOfTheAffirmations() {
        Answers answers = Answers.none();
        for (Affirmation affirmation : QUESTIONNAIRE.affirmations().subList(0, 22)) {
            answers = answers.with(affirmation.id(), Level.BEGUN);
        }
        assertThat(of(answers).provisional()).isTrue();
        assertThat(of(answers.with("donnee.ouverture", NO_OPINION)).provisional())
                .isTrue();
        assertThat(of(answers.with("donnee.ouverture", Level.BEGUN)).provisional())
                .isFalse();
    }

    @Test
    void ranksStrongAndWeakThemes() {
        Answers answers = rate(Answers.none(), "strategie", 2);
        answers = rate(answers, "usagers", 4);
        answers = rate(answers, "education", 3);
        answers = rate(answers, "serviciel", 1);
        answers = rate(answers, "administration", 5);
        assertThat(of(answers).strongest(2)).containsExactly("administration", "usagers");
        assertThat(of(answers).weakest(2)).containsExactly("serviciel", "strategie");
        assertThat(of(answers).strongest(1)).containsExactly("administration");
        assertThat(of(answers).weakest(1)).containsExactly("serviciel");
        assertThat(of(answers).strongest(0)).isEmpty();
    }

    @Test
    void namesNoThemeAsBothStrongAndWeak() {
        Answers answers = rate(Answers.none(), "strategie", 2);
        answers = rate(answers, "usagers", 4);
        answers = rate(answers, "education", 3);
        assertThat(of(answers).strongest(3)).containsExactly("usagers", "education");
        assertThat(of(answers).weakest(3)).containsExactly("strategie");
        assertThat(of(rate(Answers.none(), "usagers", 1)).strongest(3)).containsExactly("usagers");
        assertThat(of(rate(Answers.none(), "usagers", 1)).weakest(3)).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheQuestionnaireAmongEqualThemes() {
        Maturity even = of(Barometer2018.allAddingUpTo(46 * 3));
        assertThat(even.even()).isTrue();
        assertThat(of(rate(rate(Answers.none(), "usagers", 1), "donnee", 2)).even())
                .isFalse();
        assertThat(of(rate(Answers.none(), "usagers", 1)).even()).isFalse();
        assertThat(of(Answers.none()).even()).isFalse();
        assertThat(even.strongest(3)).containsExactly("strategie", "usagers", "education");
        assertThat(even.weakest(3)).containsExactly("amenagement", "economie", "cybersecurite");
    }

    @Test
    void refusesAThemeThatIsNotAsked() {
        Maturity maturity = Maturity.of(new RandomSurvey(1).questionnaire(2), Answers.none());
        assertThatThrownBy(() -> maturity.theme("donnee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no theme donnee. Themes are t0, t1.");
    }

    @Test
    void refusesFiguresThatDoNotAddUp() {
        Map<String, Mean> themes = Map.of("t", new Mean(4, 1));
        String means = "The general mean must be that of all the rated answers of the themes.";
        assertThatThrownBy(() -> new Maturity(new Mean(5, 1), themes, 1, 0, 2)).hasMessage(means);
        assertThatThrownBy(() -> new Maturity(new Mean(4, 1), themes, 2, 0, 2)).hasMessage(means);
        assertThatThrownBy(() -> new Maturity(new Mean(4, 1), themes, 1, 2, 2))
                .hasMessage("There are 1 rated answers and 2 without opinion to 2 affirmations.");
        assertThatThrownBy(() -> new Maturity(new Mean(4, 1), themes, 1, -1, 2))
                .hasMessage("There are 1 rated answers and -1 without opinion to 2 affirmations.");
        assertThat(new Maturity(new Mean(4, 1), themes, 1, 1, 2).noOpinion()).isEqualTo(1);
    }

    @Test
    void keepsACopyOfItsThemes() {
        Map<String, Mean> themes = new LinkedHashMap<>(Map.of("t", new Mean(4, 1)));
        Maturity maturity = new Maturity(new Mean(4, 1), themes, 1, 0, 2);
        themes.clear();
        assertThat(maturity.byTheme()).containsOnlyKeys("t");
        assertThatThrownBy(() -> maturity.byTheme().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
