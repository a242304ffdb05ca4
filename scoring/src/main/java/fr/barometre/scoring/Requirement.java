package fr.barometre.scoring;

import java.math.BigDecimal;

/** A condition of a category beside its general level: the mean of one theme must reach {@code from}. */
public record Requirement(String themeId, BigDecimal from) {

    public Requirement {
        Ids.checked("a required theme", themeId, Ids.LONGEST_OF_THEME);
        Boundary.ofMean("The mean required of " + themeId, from);
    }

    /** Says whether the mean of the theme falls short. A theme that is not assessed misses nothing. */
    boolean missedBy(Score theme) {
        return theme.isAssessed() && !theme.atLeast(from);
    }
}
