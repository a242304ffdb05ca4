package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * An arithmetic mean of levels, kept as their sum and their number and therefore exact. Nothing rated is a state of its
 * own, "not assessed", and never a zero.
 *
 * <p>The order is that of the means, those not assessed first. It is coarser than {@code equals}: 6 over 2 and 3 over 1
 * are the same mean of different answers.
 */
public record Mean(int sum, int count) implements Comparable<Mean> {

    /** The mean of no rated answer. */
    public static final Mean NOT_ASSESSED = new Mean(0, 0);

    public Mean {
        long least = (long) Level.LOWEST * count;
        long most = (long) Level.HIGHEST * count;
        if (count < 0 || sum < least || sum > most) {
            throw new IllegalArgumentException("No " + count + " levels add up to " + sum + ".");
        }
    }

    public boolean isAssessed() {
        return count > 0;
    }

    public Mean plus(Level level) {
        return plus(new Mean(level.value(), 1));
    }

    /** Returns the mean of the answers of both, each answer with the same weight. */
    public Mean plus(Mean other) {
        return new Mean(Math.addExact(sum, other.sum), Math.addExact(count, other.count));
    }

    /** Says whether this mean is on the boundary or above. One that is not assessed reaches none. */
    public boolean atLeast(BigDecimal boundary) {
        return isAssessed() && ratio().atLeast(boundary);
    }

    /** Says whether this mean exceeds the other by {@code by} or more. False while either is not assessed. */
    public boolean exceeds(Mean other, BigDecimal by) {
        return isAssessed() && other.isAssessed() && difference(other).atLeast(by);
    }

    /**
     * Returns a figure to show: rounded half up, with as many decimals from {@code leastDecimals} on as it takes to
     * stand on the same side of every boundary as the exact mean. Refused while not assessed.
     */
    public BigDecimal rounded(int leastDecimals, Collection<BigDecimal> boundaries) {
        return ratio().rounded(leastDecimals, boundaries);
    }

    /**
     * Returns by how much this mean exceeds the other, negative if it falls short, rounded so that it stands on the
     * same side of the boundary as the exact difference. Refused while either is not assessed.
     */
    public BigDecimal excessOver(Mean other, int leastDecimals, BigDecimal boundary) {
        return difference(other).rounded(leastDecimals, List.of(boundary));
    }

    /**
     * Returns how many levels in all its answers must rise for the mean to reach the boundary. None if not assessed.
     */
    int risesTo(BigDecimal boundary) {
        return Math.max(0, Ratio.of(boundary).ceiling(count) - sum);
    }

    @Override
    public int compareTo(Mean other) {
        if (!isAssessed() || !other.isAssessed()) {
            return Boolean.compare(isAssessed(), other.isAssessed());
        }
        return Long.signum(difference(other).numerator());
    }

    private Ratio difference(Mean other) {
        return ratio().minus(other.ratio());
    }

    Ratio ratio() {
        if (!isAssessed()) {
            throw new IllegalStateException("Nothing was rated, so there is no figure: ask isAssessed() first.");
        }
        return new Ratio(sum, count);
    }
}
