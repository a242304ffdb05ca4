package fr.barometre.scoring;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The outlook says exactly what trying every completion says. */
class OutlookOverEveryCompletionTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isExactWithUpToThreeOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(4, 10));
        EveryCompletion.agreesWithTheOutlook(questionnaire, survey.answers(questionnaire, survey.between(1, 3)));
    }
}
