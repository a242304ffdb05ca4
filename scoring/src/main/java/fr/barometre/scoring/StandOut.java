package fr.barometre.scoring;

import java.math.BigDecimal;

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
}
