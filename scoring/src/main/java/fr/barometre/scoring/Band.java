package fr.barometre.scoring;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search for what completions can be placed as when their general mean lies within one band: from the boundary of a
 * category to that of the next higher one.
 *
 * <p>The number of completions is astronomical, the number of totals (rated answers, sum) is not. For a fixed total the
 * general mean is known, and the facts of a theme hang on its own total alone. So the themes are joined one after the
 * other, keeping for each set of facts the totals that can come with it. General means beside which the rules draw the
 * same lines share one such table.
 */
final class Band {

    private final Descent descent;
    private final List<Category> categories;
    private final int level;
    private final Map<String, Unfinished> themes;
    private final Unfinished whole;
    private final int mostCount;
    private final Map<List<Integer>, Map<BitSet, Totals>> tables = new HashMap<>();

    Band(List<Category> categories, int level, Map<String, Unfinished> themes, Unfinished whole) {
        this.descent = Descent.from(categories.subList(level, categories.size()));
        this.categories = categories;
        this.level = level;
        this.themes = themes;
        this.whole = whole;
        this.mostCount =
                themes.values().stream().mapToInt(Unfinished::mostCount).max().orElse(0);
    }

    /**
     * Returns every outcome that some completion within the band has. The more answers are rated, the more outcomes can
     * be had from one table, so that many are often found in the first.
     */
    Set<Outcome> reached() {
        Set<Outcome> reached = new HashSet<>();
        int candidates = descent.outcomes().size();
        for (int count = whole.mostCount(); count >= Math.max(1, whole.leastCount()); count--) {
            for (int sum = leastSum(count); sum <= mostSum(count) && reached.size() < candidates; sum++) {
                collect(new Mean(sum, count), reached);
            }
        }
        return reached;
    }

    private int leastSum(int count) {
        int least = Ratio.of(categories.get(level).from()).ceiling(count);
        return Math.max(least, whole.leastSum(count));
    }

    private int mostSum(int count) {
        int most = whole.mostSum(count);
        return level == 0
                ? most
                : Math.min(most, Ratio.of(categories.get(level - 1).from()).ceiling(count) - 1);
    }

    private void collect(Mean general, Set<Outcome> reached) {
        tables.computeIfAbsent(descent.lines(general, mostCount), lines -> table(general))
                .forEach((facts, totals) -> {
                    if (totals.contains(general.count(), general.sum())) {
                        reached.add(descent.outcome(facts));
                    }
                });
    }

    private Map<BitSet, Totals> table(Mean general) {
        int stride = whole.mostSum(whole.mostCount()) + 1;
        Map<BitSet, Totals> joined = Map.of(new BitSet(), Totals.none(stride).with(0, 0));
        for (Map.Entry<String, Unfinished> theme : themes.entrySet()) {
            joined = join(joined, ends(theme.getKey(), theme.getValue(), general, stride));
        }
        return joined;
    }

    /** Returns the totals that a theme may end with, by the facts that it then brings about. */
    private Map<BitSet, Totals> ends(String themeId, Unfinished theme, Mean general, int stride) {
        Map<BitSet, Totals> ends = new LinkedHashMap<>();
        for (int count = theme.leastCount(); count <= theme.mostCount(); count++) {
            for (int sum = theme.leastSum(count); sum <= theme.mostSum(count); sum++) {
                BitSet facts = descent.facts(themeId, new Mean(sum, count), general);
                ends.merge(facts, Totals.none(stride).with(count, sum), Totals::or);
            }
        }
        return ends;
    }

    private static Map<BitSet, Totals> join(Map<BitSet, Totals> some, Map<BitSet, Totals> others) {
        Map<BitSet, Totals> joined = new LinkedHashMap<>();
        some.forEach((facts, totals) -> others.forEach((moreFacts, more) -> {
            BitSet all = (BitSet) facts.clone();
            all.or(moreFacts);
            joined.merge(all, totals.plus(more), Totals::or);
        }));
        return joined;
    }
}
