package fr.barometre.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
    boolean heldBy(Mean theme, Mean general) {
        return theme.atLeast(themeFrom) && theme.exceeds(general, aboveGeneral);
    }

    /** Returns the least sum with which a theme of {@code count} rated answers stands out beside this general mean. */
    int leastSum(int count, Mean general) {
        BigDecimal answers = BigDecimal.valueOf(general.count());
        BigDecimal above = BigDecimal.valueOf(general.sum())
                .add(aboveGeneral.multiply(answers))
                .multiply(BigDecimal.valueOf(count))
                .divide(answers, 0, RoundingMode.CEILING);
        return Math.max(Boundary.leastSum(themeFrom, count), above.intValueExact());
    }
}
