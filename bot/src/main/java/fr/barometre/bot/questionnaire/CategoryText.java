package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import java.math.BigDecimal;

/**
 * How a category, or a variant of one, is said.
 *
 * @param meaning what it means for a collectivité, in one or two sentences
 */
public record CategoryText(Localized name, Localized meaning, Share share) {

    /** The published share of the edition's respondents. */
    public record Share(BigDecimal percent, Figure.Qualifier qualifier, Whole of) {}

    /** What a share is a share of: the whole panel, or the variant's own category. */
    public enum Whole {
        PANEL,
        CATEGORY
    }
}
