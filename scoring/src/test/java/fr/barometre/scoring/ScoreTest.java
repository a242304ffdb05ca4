package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every score, on questionnaires and answers drawn by chance. */
class ScoreTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverDependsOnTheOrderOfAnswers(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(8);
        Answers answers = survey.answers(questionnaire, 2);
        Answers reordered = Answers.none();
        for (String id : survey.shuffledIds(questionnaire)) {
            Optional<Answer> answer = answers.of(id);
            reordered = answer.isPresent() ? reordered.with(id, answer.get()) : reordered;
        }
        assertThat(Maturity.of(questionnaire, reordered)).isEqualTo(Maturity.of(questionnaire, answers));
        assertThat(Placement.of(questionnaire, reordered)).isEqualTo(Placement.of(questionnaire, answers));
        assertThat(Outlook.of(questionnaire, reordered)).isEqualTo(Outlook.of(questionnaire, answers));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverLoweredByRaisingAnAnswer(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(6);
        Answers answers = survey.answers(questionnaire, 1);
        for (Map.Entry<String, Answer> entry : answers.byAffirmation().entrySet()) {
            if (entry.getValue() instanceof Level level && level != Level.COMPLETE) {
                Answers raised = answers.with(entry.getKey(), Level.of(level.value() + 1));
                assertNotLowered(questionnaire, answers, raised);
            }
        }
    }

    private static void assertNotLowered(Questionnaire questionnaire, Answers answers, Answers raised) {
        Maturity before = Maturity.of(questionnaire, answers);
        Maturity after = Maturity.of(questionnaire, raised);
        assertThat(after.general()).isGreaterThan(before.general());
        before.byTheme().forEach((id, mean) -> assertThat(after.theme(id)).isGreaterThanOrEqualTo(mean));
        assertThat(place(questionnaire, raised)).isLessThanOrEqualTo(place(questionnaire, answers));
    }

    private static int place(Questionnaire questionnaire, Answers answers) {
        List<Category> categories = questionnaire.categories();
        return categories.indexOf(
                Placement.of(questionnaire, answers).orElseThrow().category());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverStrongAndWeakInOneTheme(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(6);
        Maturity maturity = Maturity.of(questionnaire, survey.answers(questionnaire, 3));
        List<String> strongest = maturity.strongest(4);
        List<String> weakest = maturity.weakest(4);
        assertThat(Stream.concat(strongest.stream(), weakest.stream())).doesNotHaveDuplicates();
        assertThat(strongest.size() + weakest.size()).isEqualTo((int)
                maturity.byTheme().values().stream().filter(Mean::isAssessed).count());
        weakest.forEach(
                weak -> assertThat(maturity.theme(weak)).isLessThanOrEqualTo(maturity.theme(strongest.getLast())));
    }
}
