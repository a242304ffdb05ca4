package fr.barometre.scoring;

import static fr.barometre.scoring.NoOpinion.NO_OPINION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answers TWO = Answers.none().with("b", Level.BEGUN).with("a", NO_OPINION);

    @Test
    void beginEmpty() {
        assertThat(Answers.none().size()).isZero();
        assertThat(Answers.none().byAffirmation()).isEmpty();
    }

    @Test
    void keepEachAnswer() {
        assertThat(TWO.of("a")).contains(NO_OPINION);
        assertThat(TWO.of("b")).contains(Level.BEGUN);
        assertThat(TWO.of("c")).isEmpty();
        assertThat(TWO.size()).isEqualTo(2);
    }

    @Test
    void areTheSameGivenOneByOneOrAllAtOnce() {
        Map<String, Answer> given = new HashMap<>(Map.of("b", Level.BEGUN, "a", NO_OPINION));
        Answers all = Answers.of(given);
        given.clear();
        assertThat(all).isEqualTo(TWO);
    }

    @Test
    void replaceAnEarlierAnswer() {
        assertThat(TWO.with("b", Level.COMPLETE).of("b")).contains(Level.COMPLETE);
        assertThat(TWO.with("b", Level.COMPLETE).size()).isEqualTo(2);
    }

    @Test
    void openAnAffirmationAgain() {
        assertThat(TWO.without("b")).isEqualTo(Answers.none().with("a", NO_OPINION));
        assertThat(TWO.without("c")).isEqualTo(TWO);
    }

    @Test
    void openAgainAllThatGotNoOpinion() {
        assertThat(TWO.withoutNoOpinions()).isEqualTo(Answers.none().with("b", Level.BEGUN));
    }

    @Test
    void leaveEarlierValuesUntouched() {
        Answers one = Answers.none().with("a", Level.BEGUN);
        Answers two = one.with("b", Level.BEGUN);
        assertThat(two.without("a").size()).isEqualTo(1);
        assertThat(one.size()).isEqualTo(1);
        assertThat(two.size()).isEqualTo(2);
    }

    @Test
    void areListedByIdWhateverTheOrderGiven() {
        assertThat(TWO.byAffirmation()).containsExactly(Map.entry("a", NO_OPINION), Map.entry("b", Level.BEGUN));
    }

    @Test
    void cannotBeChangedThroughTheirMap() {
        Map<String, Answer> map = TWO.byAffirmation();
        assertThatThrownBy(() -> map.put("c", Level.BEGUN)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void areEqualWhateverTheOrderGiven() {
        Answers other = Answers.none().with("a", NO_OPINION).with("b", Level.BEGUN);
        assertThat(other).isEqualTo(TWO).hasSameHashCodeAs(TWO);
        assertThat(TWO).isNotEqualTo(Answers.none()).isNotEqualTo("answers");
        assertThat(TWO.hashCode()).isNotEqualTo(Answers.none().hashCode());
    }

    @Test
    void hideWhatWasAnswered() {
        assertThat(TWO).hasToString("Answers[2 hidden]");
    }

    @Test
    void refuseAnIdThatNoAffirmationCanHave() {
        assertThatThrownBy(() -> Answers.none().with("A b", Level.BEGUN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id of an answered affirmation is \"A b\". Use small letters without accents, digits, "
                        + "dots and hyphens, a letter or digit first.");
        Answers longest = Answers.none().with("a".repeat(40), Level.BEGUN);
        assertThatThrownBy(() -> longest.with("a".repeat(41), Level.BEGUN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answers.of(Map.of("é", Level.BEGUN))).isInstanceOf(IllegalArgumentException.class);
    }
}
