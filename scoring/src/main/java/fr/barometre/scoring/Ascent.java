package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a collectivité is from the next category: the levels that its affirmations have to gain in all, one level
 * being one affirmation's value risen by 1.
 *
 * @param next the category in reach with the fewest levels
 * @param levels the least whole number that is enough, 1 or more
 * @param lowest ids of the affirmations to begin with, the lowest value first
 */
public record Ascent(Category next, int levels, List<String> lowest) {
    private static final int NAMED = 5;

    public Ascent {
        lowest = List.copyOf(lowest);
    }

    /** Returns the way up, or empty when nothing is rated or the category is the highest already. */
    public static Optional<Ascent> of(Snapshot snapshot) {
        List<Category> categories = snapshot.questionnaire().categories();
        return snapshot.placement()
                .map(placement -> categories.indexOf(placement.category()))
                .flatMap(place -> categories.subList(0, place).reversed().stream()
                        .map(goal -> new Ascent(goal, levels(snapshot, goal), snapshot.lowest(NAMED)))
                        .min(Comparator.comparingInt(Ascent::levels)));
    }

    /** What conditions on themes ask lifts the general score as well: together they cost the greater of the two. */
    private static int levels(Snapshot snapshot, Category goal) {
        int conditions = goal.requires().stream()
                .mapToInt(r -> missing(snapshot.theme(r.themeId()), r.from()))
                .sum();
        return Math.max(1, Math.max(conditions, missing(snapshot.general(), goal.from())));
    }

    private static int missing(Average score, BigDecimal from) {
        return score.isAssessed()
                ? Math.max(
                        0,
                        Fraction.of(from)
                                .minus(score.fraction())
                                .times(score.count())
                                .ceiling()
                                .intValueExact())
                : 0;
    }
}
