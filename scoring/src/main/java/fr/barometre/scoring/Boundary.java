package fr.barometre.scoring;

import java.math.BigDecimal;

/** What a threshold of a questionnaire may be: a value that some mean, or some difference of means, can take. */
final class Boundary {

    static final int MOST_DECIMALS = 6;

    private static final BigDecimal LEAST = BigDecimal.valueOf(Level.LOWEST);
    private static final BigDecimal MOST = BigDecimal.valueOf(Level.HIGHEST);

    private Boundary() {}

    static BigDecimal ofMean(String bearer, BigDecimal boundary) {
        return between(LEAST, MOST, bearer, boundary);
    }

    static BigDecimal ofDifference(String bearer, BigDecimal boundary) {
        return between(BigDecimal.ZERO, MOST.subtract(LEAST), bearer, boundary);
    }

    private static BigDecimal between(BigDecimal least, BigDecimal most, String bearer, BigDecimal boundary) {
        if (boundary.compareTo(least) < 0 || boundary.compareTo(most) > 0) {
            throw new IllegalArgumentException(bearer + " is " + boundary.toPlainString()
                    + ", which is out of reach. Give a value from " + least + " to " + most + ".");
        }
        if (boundary.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    bearer + " is " + boundary.toPlainString() + ". Give at most " + MOST_DECIMALS + " decimals.");
        }
        return boundary;
    }
}
