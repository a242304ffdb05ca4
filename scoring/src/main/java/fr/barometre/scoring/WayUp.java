package fr.barometre.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fewest single-level rises of rated answers that lead to a higher category, whatever its variant.
 *
 * <p>Open answers and those without opinion stay as they are. Many ways may be as short: this one always raises the
 * lowest answer, those of a required theme first while its mean falls short.
 *
 * @param next the category that the rises lead to: the one above, unless its conditions make a still higher one nearer
 * @param rises what to raise, the lowest answers first, then in the order of the questionnaire
 * @param steps levels to rise in all
 */
public record WayUp(Category next, List<Rise> rises, int steps) {

    public WayUp {
        rises = List.copyOf(rises);
        int risen = rises.stream().mapToInt(Rise::steps).sum();
        if (steps < 1 || steps != risen) {
            throw new IllegalArgumentException(
                    "A way up of " + steps + " steps cannot have rises of " + risen + " levels in all.");
        }
    }

    /** One answer to raise, from its level to a higher one. */
    public record Rise(String affirmationId, Level from, Level to) {

        public Rise {
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException(
                        "From " + from + " to " + to + " is no rise of " + affirmationId + ".");
            }
        }

        int steps() {
            return to.value() - from.value();
        }
    }

    /** Returns the shortest way up, or empty when nothing is rated or the category is the highest already. */
    public static Optional<WayUp> of(Questionnaire questionnaire, Answers answers) {
        return Placement.of(questionnaire, answers)
                .map(placement -> questionnaire.categories().indexOf(placement.category()))
                .flatMap(place -> questionnaire.categories().subList(0, place).reversed().stream()
                        .map(goal -> new Climb(questionnaire, answers).to(goal))
                        .min(Comparator.comparingInt(WayUp::steps)));
    }
}
