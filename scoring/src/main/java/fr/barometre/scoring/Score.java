package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * A figure on the scale of the five levels, exact: the mean of a respondent's answers, or of a collectivité's values.
 * Nothing rated is a state of its own, "not assessed", and never a zero.
 *
 * <p>The order is that of the figures, those not assessed first.
 */
public sealed interface Score extends Comparable<Score> permits Mean, Average {

    boolean isAssessed();

    /** Returns the exact value. Refused while not assessed. */
    Fraction fraction();

    /** Says whether this score is on the boundary or above. One that is not assessed reaches none. */
    default boolean atLeast(BigDecimal boundary) {
        return isAssessed() && fraction().atLeast(boundary);
    }

    /** Says whether this score exceeds the other by {@code by} or more. False while either is not assessed. */
    default boolean exceeds(Score other, BigDecimal by) {
        return isAssessed()
                && other.isAssessed()
                && fraction().minus(other.fraction()).atLeast(by);
    }

    /**
     * Returns a figure to show: rounded half up, with as many decimals from {@code leastDecimals} on as it takes to
     * stand on the same side of every boundary as the exact score. Refused while not assessed.
     */
    default BigDecimal rounded(int leastDecimals, Collection<BigDecimal> boundaries) {
        return fraction().rounded(leastDecimals, boundaries);
    }

    /**
     * Returns by how much this score exceeds the other, negative if it falls short, rounded so that it stands on the
     * same side of the boundary as the exact difference. Refused while either is not assessed.
     */
    default BigDecimal excessOver(Score other, int leastDecimals, BigDecimal boundary) {
        return fraction().minus(other.fraction()).rounded(leastDecimals, List.of(boundary));
    }

    @Override
    default int compareTo(Score other) {
        if (!isAssessed() || !other.isAssessed()) {
            return Boolean.compare(isAssessed(), other.isAssessed());
        }
        return fraction().compareTo(other.fraction());
    }
}
