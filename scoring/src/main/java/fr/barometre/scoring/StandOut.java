package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * When a theme stands out: its mean reaches {@code themeFrom}, and exceeds the general mean by {@code aboveGeneral} at
 * least.
 */
public record StandOut(BigDecimal themeFrom, BigDecimal aboveGeneral) {

    public StandOut {
        Boundary.ofMean("The mean from which a theme stands out", themeFrom);
        Boundary.ofDifference("The excess by which a theme stands out", aboveGeneral);
    }

    /** Says whether a theme of this mean stands out beside this general mean. One that is not assessed never does. */
    boolean heldBy(Score theme, Score general) {
        return theme.atLeast(themeFrom) && theme.exceeds(general, aboveGeneral);
    }

    /**
     * Returns where this rule draws its lines beside a general mean: for each number of rated answers from 1 to
     * {@code mostCount}, the least sum with which a theme stands out.
     */
    IntStream lines(Mean general, int mostCount) {
        Ratio own = Ratio.of(themeFrom);
        Ratio above = general.ratio().plus(Ratio.of(aboveGeneral));
        return IntStream.rangeClosed(1, mostCount).map(count -> Math.max(own.ceiling(count), above.ceiling(count)));
    }
}
