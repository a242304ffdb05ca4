package fr.barometre.scoring;

import java.math.BigDecimal;

/**
 * An arithmetic mean of levels, kept as their sum and their number and therefore exact. Nothing rated is a state of its
 * own, "not assessed", and never a zero.
 *
 * <p>The order is that of the means, those not assessed first. It is coarser than {@code equals}: 6 over 2 and 3 over 1
 * are the same mean of different answers.
 */
public record Mean(int sum, int count) implements Score {

    /** The mean of no rated answer. */
    public static final Mean NOT_ASSESSED = new Mean(0, 0);

    public Mean {
        long least = (long) Level.LOWEST * count;
        long most = (long) Level.HIGHEST * count;
        if (count < 0 || sum < least || sum > most) {
            throw new IllegalArgumentException("No " + count + " levels add up to " + sum + ".");
        }
    }

    @Override
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

    /**
     * Returns how many levels in all its answers must rise for the mean to reach the boundary. None if not assessed.
     */
    int risesTo(BigDecimal boundary) {
        return Math.max(0, Ratio.of(boundary).ceiling(count) - sum);
    }

    @Override
    public Fraction fraction() {
        if (!isAssessed()) {
            throw new IllegalStateException("Nothing was rated, so there is no figure: ask isAssessed() first.");
        }
        return Fraction.of(sum, count);
    }

    Ratio ratio() {
        return new Ratio(sum, count);
    }

    /** Compares two means of levels by whole numbers, which most comparisons are. */
    @Override
    public int compareTo(Score other) {
        return other instanceof Mean mean && isAssessed() && mean.isAssessed()
                ? Long.compare((long) sum * mean.count, (long) mean.sum * count)
                : Score.super.compareTo(other);
    }
}
