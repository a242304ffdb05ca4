package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outlook says exactly what trying every completion says. */
class OutlookOverEveryCompletionTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isExactWithUpToFourOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(3, 10));
        compare(questionnaire, survey.answers(questionnaire, survey.between(1, Math.min(4, questionnaire.size()))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002, 1003})
    void isExactWithSixOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(6, 9));
        compare(questionnaire, survey.answers(questionnaire, 6));
    }

    private static void compare(Questionnaire questionnaire, Answers answers) {
        Tried tried = new Tried(questionnaire);
        complete(questionnaire.affirmations(), answers, tried);
        Outlook outlook = Outlook.of(questionnaire, answers);
        assertThat(outlook.possible()).containsExactlyElementsOf(tried.inOrder());
        assertThat(outlook.lowest()).isEqualByComparingTo(tried.lowest);
        assertThat(outlook.highest()).isEqualByComparingTo(tried.highest);
        assertThat(outlook.mayStayUnassessed()).isEqualTo(tried.unassessed);
        assertThat(outlook.certain()).isEqualTo(tried.outcomes.size() == 1 && !tried.unassessed);
    }

    private static void complete(List<Affirmation> left, Answers answers, Consumer<Answers> completed) {
        if (left.isEmpty()) {
            completed.accept(answers);
            return;
        }
        String id = left.getFirst().id();
        List<Affirmation> others = left.subList(1, left.size());
        if (answers.of(id).isPresent()) {
            complete(others, answers, completed);
            return;
        }
        complete(others, answers.with(id, NoOpinion.NO_OPINION), completed);
        for (Level level : Level.values()) {
            complete(others, answers.with(id, level), completed);
        }
    }

    /** What became of the completions tried so far. */
    private static final class Tried implements Consumer<Answers> {

        private final Questionnaire questionnaire;
        private final Set<Outcome> outcomes = new HashSet<>();
        private Mean lowest = Mean.NOT_ASSESSED;
        private Mean highest = Mean.NOT_ASSESSED;
        private boolean unassessed;

        Tried(Questionnaire questionnaire) {
            this.questionnaire = questionnaire;
        }

        @Override
        public void accept(Answers answers) {
            Mean general = Maturity.of(questionnaire, answers).general();
            Optional<Placement> placement = Placement.of(questionnaire, answers);
            placement.map(Placement::outcome).ifPresent(outcomes::add);
            unassessed |= placement.isEmpty();
            highest = general.compareTo(highest) > 0 ? general : highest;
            if (general.isAssessed() && (!lowest.isAssessed() || general.compareTo(lowest) < 0)) {
                lowest = general;
            }
        }

        List<Outcome> inOrder() {
            List<String> categories =
                    questionnaire.categories().stream().map(Category::id).toList();
            List<String> variants = List.of("v0", "v1", "rest");
            return outcomes.stream()
                    .sorted(Comparator.<Outcome>comparingInt(outcome -> categories.indexOf(outcome.categoryId()))
                            .thenComparingInt(outcome ->
                                    variants.indexOf(outcome.variantId().orElse(""))))
                    .toList();
        }
    }
}
