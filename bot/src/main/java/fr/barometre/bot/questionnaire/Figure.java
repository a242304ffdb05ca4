package fr.barometre.bot.questionnaire;

import fr.barometre.scoring.Level;
import java.math.BigDecimal;

/**
 * A published share of the edition's panel that stood between two levels, both included.
 *
 * @param percent between 0 and 100
 */
public record Figure(Level lowest, Level highest, BigDecimal percent, Qualifier qualifier, Source source) {

    /** How exactly the source gives the share. */
    public enum Qualifier {
        EXACT,
        ABOUT,
        OVER,
        UNDER
    }

    /** Who published the share. */
    public enum Source {
        STUDY,
        PRESS
    }
}
