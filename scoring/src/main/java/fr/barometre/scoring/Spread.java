package fr.barometre.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far apart respondents are on a theme: half of them have a mean between the two.
 *
 * @param lower the lower quartile of the respondents' own means of the theme, by the nearest rank
 * @param upper the upper quartile
 */
public record Spread(Mean lower, Mean upper) {
    private static final int QUARTERS = 4;

    /** Returns the spread of each theme that at least {@code threshold} of the respondents rated. */
    public static Map<String, Spread> of(Questionnaire questionnaire, Collection<Answers> responses, int threshold) {
        List<Maturity> all =
                responses.stream().map(r -> Maturity.of(questionnaire, r)).toList();
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (Theme theme : questionnaire.themes()) {
            List<Mean> means = all.stream()
                    .map(m -> m.theme(theme.id()))
                    .filter(Mean::isAssessed)
                    .sorted(Comparator.<Mean>naturalOrder().thenComparingInt(Mean::count))
                    .toList();
            of(means, threshold).ifPresent(spread -> spreads.put(theme.id(), spread));
        }
        return spreads;
    }

    private static Optional<Spread> of(List<Mean> sorted, int threshold) {
        return sorted.size() < threshold
                ? Optional.empty()
                : Optional.of(new Spread(rank(sorted, 1), rank(sorted, QUARTERS - 1)));
    }

    private static Mean rank(List<Mean> sorted, int quarter) {
        return sorted.get(Math.ceilDiv(quarter * sorted.size(), QUARTERS) - 1);
    }
}
