package fr.barometre.scoring;

import static fr.barometre.scoring.Barometer2018.QUESTIONNAIRE;
import static fr.barometre.scoring.Barometer2018.allAddingUpTo;
import static fr.barometre.scoring.Barometer2018.rate;
import static fr.barometre.scoring.NoOpinion.NO_OPINION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WayUpTest {

    private static WayUp of(Answers answers) {
        return WayUp.of(QUESTIONNAIRE, answers).orElseThrow();
    }

    @Test
    void isEmptyWhileNothingIsRated() {
        assertThat(WayUp.of(QUESTIONNAIRE, Answers.none())).isEmpty();
    }

    @Test
    void isEmptyInTheHighestCategory() {
        assertThat(WayUp.of(QUESTIONNAIRE, allAddingUpTo(173))).isEmpty();
    }

    @Test
    void isOneStepJustBelowABoundary() {
        WayUp wayUp = of(allAddingUpTo(133));
        assertThat(wayUp.next().id()).isEqualTo("pragmatique");
        assertThat(wayUp.steps()).isEqualTo(1);
    }

    @Test
    void raisesTheLowestAnswersFirstInTheOrderOfTheQuestionnaire() {
        Answers answers = rate(Answers.none(), "usagers", 3, 1, 2, 4).with("donnee.qualite", Level.NOT_ADDRESSED);
        WayUp wayUp = of(answers); // 11 over 5; 2.90 takes 15
        assertThat(wayUp.steps()).isEqualTo(4);
        assertThat(wayUp.rises())
                .containsExactly(
                        new WayUp.Rise("usagers.ecoute", Level.NOT_ADDRESSED, Level.FORMALISED),
                        new WayUp.Rise("donnee.qualite", Level.NOT_ADDRESSED, Level.REFLECTION),
                        new WayUp.Rise("usagers.experience", Level.REFLECTION, Level.FORMALISED));
    }

    @Test
    void raisesTheThemeOfAMissedConditionThoughOthersAreLower() {
        Answers answers = rate(rate(Answers.none(), "strategie", 3, 3, 2), "usagers", 5, 5, 5, 5, 5);
        answers = answers.with("donnee.qualite", Level.NOT_ADDRESSED);
        WayUp wayUp = of(answers);
        assertThat(wayUp.next().id()).isEqualTo("stratege");
        assertThat(wayUp.rises())
                .containsExactly(new WayUp.Rise("strategie.levier", Level.REFLECTION, Level.FORMALISED));
    }

    @Test
    void leavesAnswersWithoutOpinionAlone() {
        Answers answers = rate(Answers.none(), "usagers", 2).with("usagers.ecoute", NO_OPINION);
        assertThat(of(answers).rises())
                .containsExactly(new WayUp.Rise("usagers.demarches", Level.REFLECTION, Level.FORMALISED));
    }

    @Test
    void leadsPastACategoryThatIsHarderToReachThanTheOneAbove() {
        Theme theme = new Theme("t", List.of(new Affirmation("a", false)));
        Theme other = new Theme("u", List.of(new Affirmation("b", false)));
        Category top = new Category("top", new BigDecimal("2.5"), List.of(), List.of());
        Category hard =
                new Category("hard", BigDecimal.TWO, List.of(new Requirement("t", new BigDecimal("5"))), List.of());
        Category low = new Category("low", BigDecimal.ONE, List.of(), List.of());
        Questionnaire questionnaire =
                new Questionnaire(new Edition("test", 1), List.of(theme, other), List.of(top, hard, low));
        Answers answers = Answers.none().with("a", Level.NOT_ADDRESSED).with("b", Level.FORMALISED);
        WayUp wayUp = WayUp.of(questionnaire, answers).orElseThrow();
        assertThat(wayUp.next()).isEqualTo(top);
        assertThat(wayUp.steps()).isEqualTo(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheShortestOfAllWays(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(2, 4));
        Answers answers = survey.answers(questionnaire, survey.between(0, 1));
        int shortest = shortest(questionnaire, answers, questionnaire.affirmations(), 0, place(questionnaire, answers));
        assertThat(WayUp.of(questionnaire, answers).map(WayUp::steps).orElse(Integer.MAX_VALUE))
                .isEqualTo(shortest);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsToTheCategoryItNames(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(2, 12));
        Answers answers = survey.answers(questionnaire, survey.between(0, 2));
        WayUp.of(questionnaire, answers).ifPresent(wayUp -> {
            Answers raised = answers;
            for (WayUp.Rise rise : wayUp.rises()) {
                assertThat(answers.of(rise.affirmationId())).contains(rise.from());
                raised = raised.with(rise.affirmationId(), rise.to());
            }
            assertThat(Placement.of(questionnaire, raised).orElseThrow().category())
                    .isEqualTo(wayUp.next());
            assertThat(wayUp.rises())
                    .isSortedAccordingTo((one, two) -> one.from().compareTo(two.from()));
        });
    }

    private static int shortest(
            Questionnaire questionnaire, Answers answers, List<Affirmation> left, int steps, int place) {
        if (place(questionnaire, answers) < place) {
            return steps;
        }
        if (left.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        String id = left.getFirst().id();
        List<Affirmation> others = left.subList(1, left.size());
        int shortest = shortest(questionnaire, answers, others, steps, place);
        if (answers.of(id).orElse(NO_OPINION) instanceof Level level) {
            for (int value = level.value() + 1; value <= 5; value++) {
                Answers raised = answers.with(id, Level.of(value));
                shortest = Math.min(
                        shortest, shortest(questionnaire, raised, others, steps + value - level.value(), place));
            }
        }
        return shortest;
    }

    private static int place(Questionnaire questionnaire, Answers answers) {
        return Placement.of(questionnaire, answers)
                .map(placement -> questionnaire.categories().indexOf(placement.category()))
                .orElse(0);
    }

    @Test
    void refusesARiseThatIsNone() {
        assertThatThrownBy(() -> new WayUp.Rise("a", Level.BEGUN, Level.BEGUN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("From BEGUN to BEGUN is no rise of a.");
    }

    @Test
    void refusesStepsThatDoNotAddUp() {
        Category category = QUESTIONNAIRE.categories().getFirst();
        List<WayUp.Rise> rises = new ArrayList<>(List.of(new WayUp.Rise("a", Level.REFLECTION, Level.BEGUN)));
        assertThatThrownBy(() -> new WayUp(category, rises, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A way up of 1 steps cannot have rises of 2 levels in all.");
        assertThatThrownBy(() -> new WayUp(category, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A way up of 0 steps cannot have rises of 0 levels in all.");
    }
}
