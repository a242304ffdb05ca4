package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void addsUpLevels() {
        Mean mean = Mean.NOT_ASSESSED.plus(Level.FORMALISED).plus(Level.COMPLETE);
        assertThat(mean).isEqualTo(new Mean(8, 2));
        assertThat(mean.plus(new Mean(1, 1))).isEqualTo(new Mean(9, 3));
        assertThat(mean.isAssessed()).isTrue();
    }

    @Test
    void isNotAssessedWithoutALevel() {
        assertThat(Mean.NOT_ASSESSED.isAssessed()).isFalse();
        assertThat(Mean.NOT_ASSESSED).isEqualTo(new Mean(0, 0));
        assertThat(Mean.NOT_ASSESSED.plus(Mean.NOT_ASSESSED)).isEqualTo(Mean.NOT_ASSESSED);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "0,1", "1,2", "11,2", "-1,-1"})
    void refusesASumThatNoLevelsHave(int sum, int count) {
        assertThatThrownBy(() -> new Mean(sum, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No " + count + " levels add up to " + sum + ".");
    }

    @Test
    void refusesAnswersBeyondCounting() {
        Mean huge = new Mean(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThatThrownBy(() -> huge.plus(huge)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"29,10,2.90,true", "28,10,2.90,false", "15,4,3.75,true", "14,4,3.75,false", "0,0,1,false"})
    void reachesABoundaryThatItIsOn(int sum, int count, BigDecimal boundary, boolean reached) {
        assertThat(new Mean(sum, count).atLeast(boundary)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "12,3,90,30,1.00,true", // 4 and 3: exactly one level apart
        "12,3,91,30,1.00,false",
        "12,3,89,30,1.00,true",
        "0,0,91,30,0,false",
        "12,3,0,0,0,false"
    })
    void exceedsAnotherByNoLessThanAsked(int sum, int count, int otherSum, int otherCount, BigDecimal by, boolean is) {
        assertThat(new Mean(sum, count).exceeds(new Mean(otherSum, otherCount), by))
                .isEqualTo(is);
    }

    @Test
    void isOrderedByItsValueNotAssessedLowest() {
        Mean third = new Mean(4, 3);
        Mean half = new Mean(3, 2);
        Mean sameHalf = new Mean(6, 4);
        assertThat(Stream.of(half, Mean.NOT_ASSESSED, third).sorted()).containsExactly(Mean.NOT_ASSESSED, third, half);
        assertThat(half).isEqualByComparingTo(sameHalf).isNotEqualTo(sameHalf);
        assertThat(Mean.NOT_ASSESSED).isEqualByComparingTo(new Mean(0, 0)).isLessThan(third);
        assertThat(third).isGreaterThan(Mean.NOT_ASSESSED);
    }

    @Test
    void saysByHowMuchItExceedsAnother() {
        assertThat(new Mean(12, 3).excessOver(new Mean(10, 4), 1, ONE)).isEqualTo(new BigDecimal("1.5"));
        assertThat(new Mean(10, 4).excessOver(new Mean(12, 3), 1, ONE)).isEqualTo(new BigDecimal("-1.5"));
    }

    @Test
    void neverShowsAnExcessAcrossItsBoundary() {
        Mean justBelow = new Mean(129, 46); // 4 − 2.804… = 1.196…, and 0.98 below
        assertThat(new Mean(4, 1).excessOver(justBelow, 1, new BigDecimal("1.2")))
                .isEqualTo(new BigDecimal("1.196"));
        assertThat(new Mean(4, 1).excessOver(new Mean(139, 46), 1, ONE)).isEqualTo(new BigDecimal("0.98"));
        assertThat(new Mean(4, 1).excessOver(new Mean(138, 46), 1, ONE)).isEqualTo(new BigDecimal("1.0"));
    }

    @Test
    void hasNoFigureWhileNotAssessed() {
        Mean assessed = new Mean(1, 1);
        String message = "Nothing was rated, so there is no figure: ask isAssessed() first.";
        assertThatThrownBy(() -> Mean.NOT_ASSESSED.rounded(1, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> assessed.excessOver(Mean.NOT_ASSESSED, 1, ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
