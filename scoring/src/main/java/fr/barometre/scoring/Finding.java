package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/** One step of the explanation of a placement: a rule, and the figures it was held against. */
public sealed interface Finding {

    /**
     * The category that the general mean alone would give begins at {@code from}. The next higher one begins at
     * {@code below}, which is empty when there is none.
     */
    record GeneralLevel(Score general, BigDecimal from, Optional<BigDecimal> below) implements Finding {}

    /** A category's condition on a theme is met. */
    record ConditionMet(String categoryId, String themeId, Score mean, BigDecimal from) implements Finding {}

    /** A category's condition on a theme is missed, therefore a lower category is given. */
    record ConditionMissed(String categoryId, String themeId, Score mean, BigDecimal from) implements Finding {}

    /** A category's condition bears on a theme without a rated answer, therefore the category is unconfirmed. */
    record ConditionNotAssessed(String categoryId, String themeId, BigDecimal from) implements Finding {}

    /** A theme stands out, one of those that the variant is given for. */
    record StandsOut(String themeId, Score mean, Score general, StandOut rule) implements Finding {}

    /** No theme stands out, therefore the variant with this rule is not given. */
    record NoneStandsOut(StandOut rule) implements Finding {}
}
