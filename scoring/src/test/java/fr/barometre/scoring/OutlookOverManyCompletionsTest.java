package fr.barometre.scoring;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same with more completions than the mutation tests have patience for. */
class OutlookOverManyCompletionsTest {

    static LongStream seeds() {
        return LongStream.range(2000, 2200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isExactWithFourOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(4, 10));
        EveryCompletion.agreesWithTheOutlook(questionnaire, survey.answers(questionnaire, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002, 1003})
    void isExactWithSixOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(6, 9));
        EveryCompletion.agreesWithTheOutlook(questionnaire, survey.answers(questionnaire, 6));
    }
}
