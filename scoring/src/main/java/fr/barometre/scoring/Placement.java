package fr.barometre.scoring;

import java.util.List;
import java.util.Optional;

/**
 * The category a respondent is placed in, and why.
 *
 * @param variant empty where the category has none
 * @param provisional given on fewer than half of the affirmations
 * @param unconfirmed given although a condition bears on a theme that is not assessed
 * @param findings the explanation, in reading order
 */
public record Placement(
        Category category,
        Optional<Variant> variant,
        boolean provisional,
        boolean unconfirmed,
        List<Finding> findings) {

    public Placement {
        findings = List.copyOf(findings);
        boolean known = variant.map(category.variants()::contains)
                .orElse(category.variants().isEmpty());
        if (!known) {
            throw new IllegalArgumentException("Category " + category.id() + " is not given as "
                    + variant.map(Variant::id).orElse("none of its variants") + ".");
        }
    }

    /** Returns where these answers place the respondent, or empty while nothing is rated. */
    public static Optional<Placement> of(Questionnaire questionnaire, Answers answers) {
        return of(questionnaire, Maturity.of(questionnaire, answers));
    }

    /** Returns where {@code assessment} places whom it is of, or empty while nothing is rated. */
    public static Optional<Placement> of(Questionnaire questionnaire, Assessment assessment) {
        return assessment.general().isAssessed()
                ? Optional.of(new Judgement(questionnaire.categories(), assessment).placement())
                : Optional.empty();
    }

    public Outcome outcome() {
        return new Outcome(category.id(), variant.map(Variant::id));
    }
}
