package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No figure on a screen contradicts the category: 2.89 is not shown as 2.9. */
class RoundedFigureTest {

    private static final List<BigDecimal> BOUNDARIES =
            List.of(Barometer2018.STRATEGE_FROM, Barometer2018.PRAGMATIQUE_FROM);

    @ParameterizedTest
    @CsvSource({
        "133,46,1,2.89", // 2.891…, below 2.90
        "134,46,1,2.9",
        "29,10,1,2.9",
        "29,10,2,2.90",
        "15,4,1,3.8", // 3.75 itself
        "15,4,2,3.75",
        "172,46,1,3.7",
        "3749,1000,1,3.7",
        "3749,1000,2,3.749",
        "5,2,0,2.5", // 3 would be above 2.90
        "7,2,0,3.5", // 4 would be above 3.75
        "1,1,0,1"
    })
    void takesTheDecimalsItNeeds(int sum, int count, int leastDecimals, BigDecimal shown) {
        assertThat(new Mean(sum, count).rounded(leastDecimals, BOUNDARIES)).isEqualTo(shown);
    }

    @Test
    void roundsHalfUpWithoutBoundaries() {
        assertThat(new Mean(5, 2).rounded(0, List.of())).isEqualTo(new BigDecimal("3"));
        assertThat(new Mean(9, 4).rounded(1, List.of())).isEqualTo(new BigDecimal("2.3"));
    }

    @Test
    void neverContradictsABoundaryWhateverTheAnswers() {
        for (int count = 1; count <= 46; count++) {
            for (int sum = count; sum <= 5 * count; sum++) {
                for (int leastDecimals = 0; leastDecimals <= 1; leastDecimals++) {
                    check(new Mean(sum, count), leastDecimals);
                }
            }
        }
    }

    private static void check(Mean mean, int leastDecimals) {
        BigDecimal shown = mean.rounded(leastDecimals, BOUNDARIES);
        for (BigDecimal boundary : BOUNDARIES) {
            assertThat(shown.compareTo(boundary) >= 0)
                    .as("%s as %s", mean, shown)
                    .isEqualTo(mean.atLeast(boundary));
        }
        assertThat(shown.scale()).isBetween(leastDecimals, 4);
        assertThat(shown)
                .isEqualTo(BigDecimal.valueOf(mean.sum())
                        .divide(BigDecimal.valueOf(mean.count()), shown.scale(), RoundingMode.HALF_UP));
    }

    @Test
    void refusesARatioWithoutValue() {
        assertThatThrownBy(() -> new Ratio(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A ratio over 0 has no value.");
    }
}
