package fr.barometre.scoring;

import java.util.Collection;
import java.util.Optional;

/**
 * The mean of several values, each with the same weight however many answers it stands for.
 *
 * @param value empty if there is nothing to take the mean of
 * @param count of how many values it is the mean
 */
public record Average(Optional<Fraction> value, int count) implements Score {

    /** The mean of no value. */
    public static final Average NOT_ASSESSED = new Average(Optional.empty(), 0);

    public Average {
        if (value.isPresent() != count > 0) {
            throw new IllegalArgumentException("A mean of " + count + " values is not what it says.");
        }
    }

    /** Returns the mean of {@code values}; those not assessed do not count. */
    public static Average of(Collection<? extends Score> values) {
        Fraction sum = Fraction.ZERO;
        int count = 0;
        for (Score value : values) {
            if (value.isAssessed()) {
                sum = sum.plus(value.fraction());
                count++;
            }
        }
        return count == 0 ? NOT_ASSESSED : new Average(Optional.of(sum.over(count)), count);
    }

    @Override
    public boolean isAssessed() {
        return value.isPresent();
    }

    @Override
    public Fraction fraction() {
        return value.orElseThrow(
                () -> new IllegalStateException("Nothing was rated, so there is no figure: ask isAssessed() first."));
    }
}
