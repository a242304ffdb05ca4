package fr.barometre.scoring;

import static fr.barometre.scoring.Barometer2018.QUESTIONNAIRE;
import static fr.barometre.scoring.Barometer2018.allAddingUpTo;
import static fr.barometre.scoring.NoOpinion.NO_OPINION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static Outlook of(Answers answers) {
        return Outlook.of(QUESTIONNAIRE, answers);
    }

    @Test
    void isOpenToEverythingBeforeTheFirstAnswer() {
        Outlook outlook = of(Answers.none());
        assertThat(outlook.lowest()).isEqualTo(new Mean(46, 46));
        assertThat(outlook.highest()).isEqualTo(new Mean(230, 46));
        assertThat(outlook.possible())
                .containsExactly(
                        new Outcome("stratege", Optional.empty()),
                        new Outcome("pragmatique", Optional.of("specialiste")),
                        new Outcome("pragmatique", Optional.of("generaliste")),
                        new Outcome("retardataire", Optional.empty()));
        assertThat(outlook.mayStayUnassessed()).isTrue();
        assertThat(outlook.certain()).isFalse();
    }

    @Test
    void isSettledOnceAllIsAnswered() {
        Outlook outlook = of(allAddingUpTo(173));
        assertThat(outlook)
                .isEqualTo(new Outlook(
                        new Mean(173, 46),
                        new Mean(173, 46),
                        List.of(new Outcome("stratege", Optional.empty())),
                        false));
        assertThat(outlook.certain()).isTrue();
    }

    @Test
    void isCertainWhenTheOpenAnswersCannotChangeTheCategory() {
        Answers answers = allAddingUpTo(230).without("donnee.qualite").without("donnee.service");
        assertThat(of(answers).certain()).isTrue();
        assertThat(of(answers).lowest()).isEqualTo(new Mean(222, 46));
        assertThat(of(answers).highest()).isEqualTo(new Mean(230, 46));
    }

    @Test
    void isUncertainWhileOneLevelDecides() {
        Answers answers = allAddingUpTo(173);
        assertThat(of(answers.without("donnee.qualite")).certain()).isFalse();
        assertThat(of(answers.without("donnee.qualite")).possible())
                .containsExactly(
                        new Outcome("stratege", Optional.empty()),
                        new Outcome("pragmatique", Optional.of("generaliste")));
    }

    @Test
    void hasNothingPossibleWhenAllIsWithoutOpinion() {
        Answers answers = Answers.none();
        for (Affirmation affirmation : QUESTIONNAIRE.affirmations()) {
            answers = answers.with(affirmation.id(), NO_OPINION);
        }
        assertThat(of(answers)).isEqualTo(new Outlook(Mean.NOT_ASSESSED, Mean.NOT_ASSESSED, List.of(), true));
        assertThat(of(answers).certain()).isFalse();
    }

    @Test
    void isNotCertainWhenTheOnlyOutcomeMayStayAway() {
        Outcome only = new Outcome("c", Optional.empty());
        assertThat(new Outlook(new Mean(1, 1), new Mean(5, 1), List.of(only), true).certain())
                .isFalse();
        assertThat(new Outlook(new Mean(1, 1), new Mean(5, 1), List.of(only), false).certain())
                .isTrue();
    }
}
