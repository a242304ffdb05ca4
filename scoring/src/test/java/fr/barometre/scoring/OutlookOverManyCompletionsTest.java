package fr.barometre.scoring;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same with more completions than the mutation tests have patience for. */
class OutlookOverManyCompletionsTest {

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002, 1003})
    void isExactWithSixOpenAffirmations(long seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Questionnaire questionnaire = survey.questionnaire(survey.between(6, 9));
        EveryCompletion.agreesWithTheOutlook(questionnaire, survey.answers(questionnaire, 6));
    }
}
