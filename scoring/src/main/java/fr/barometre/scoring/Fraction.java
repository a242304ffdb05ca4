package fr.barometre.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** An exact fraction of whole numbers of any size, in lowest terms. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A fraction over " + denominator + " has no value.");
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.compareTo(BigInteger.ONE) > 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(int factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** Returns the fraction over {@code divisor}, which is 1 or more. */
    public Fraction over(int divisor) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** Returns the least whole number that is this or more. */
    public BigInteger ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    public boolean atLeast(BigDecimal boundary) {
        return new BigDecimal(numerator).compareTo(boundary.multiply(new BigDecimal(denominator))) >= 0;
    }

    /**
     * Returns this fraction rounded half up (away from zero), with the fewest decimals, {@code leastDecimals} or more,
     * that leave it on the side of every boundary that it stands on. On a boundary counts as above it.
     *
     * <p>There is always such a number: a fraction off a boundary has some distance to it, and one that is on a
     * boundary has no more decimals than the boundary.
     */
    public BigDecimal rounded(int leastDecimals, Collection<BigDecimal> boundaries) {
        int decimals = leastDecimals;
        BigDecimal rounded = rounded(decimals);
        while (contradicts(rounded, boundaries)) {
            decimals++;
            rounded = rounded(decimals);
        }
        return rounded;
    }

    private BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    private boolean contradicts(BigDecimal rounded, Collection<BigDecimal> boundaries) {
        return boundaries.stream().anyMatch(boundary -> atLeast(boundary) != rounded.compareTo(boundary) >= 0);
    }

    /** Returns the nearest floating-point number, to draw by and never to decide by. */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
