package fr.barometre.scoring;

import java.math.BigDecimal;

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

    /** Returns the least whole number that is {@code times} this ratio or more. */
    int ceiling(int times) {
        return Math.toIntExact(Math.ceilDiv(Math.multiplyExact(numerator, times), denominator));
    }
}
