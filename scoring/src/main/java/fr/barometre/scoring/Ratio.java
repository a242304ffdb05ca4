package fr.barometre.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An exact fraction of whole numbers, compared with decimal boundaries without ever being divided. */
record Ratio(long numerator, long denominator) {

    private static final long UNIT =
            BigDecimal.ONE.movePointRight(Boundary.MOST_DECIMALS).longValueExact();

    Ratio {
        if (denominator < 1) {
            throw new IllegalArgumentException("A ratio over " + denominator + " has no value.");
        }
    }

    /** Returns a threshold of a questionnaire, which has few decimals, as a ratio. */
    static Ratio of(BigDecimal boundary) {
        return new Ratio(boundary.movePointRight(Boundary.MOST_DECIMALS).longValueExact(), UNIT);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(-other.numerator, other.denominator));
    }

    /** Returns the least whole number that is {@code times} this ratio or more. */
    int ceiling(int times) {
        return Math.toIntExact(Math.ceilDiv(Math.multiplyExact(numerator, times), denominator));
    }

    boolean atLeast(BigDecimal boundary) {
        return BigDecimal.valueOf(numerator).compareTo(boundary.multiply(BigDecimal.valueOf(denominator))) >= 0;
    }

    /**
     * Returns this ratio rounded half up (away from zero), with the fewest decimals, {@code leastDecimals} or more,
     * that leave it on the side of every boundary that it stands on. On a boundary counts as above it.
     *
     * <p>There is always such a number: a ratio off a boundary has some distance to it, and one that is on a boundary
     * has no more decimals than the boundary.
     */
    BigDecimal rounded(int leastDecimals, Collection<BigDecimal> boundaries) {
        int decimals = leastDecimals;
        BigDecimal rounded = rounded(decimals);
        while (contradicts(rounded, boundaries)) {
            decimals++;
            rounded = rounded(decimals);
        }
        return rounded;
    }

    private BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    private boolean contradicts(BigDecimal rounded, Collection<BigDecimal> boundaries) {
        return boundaries.stream().anyMatch(boundary -> atLeast(boundary) != rounded.compareTo(boundary) >= 0);
    }
}
