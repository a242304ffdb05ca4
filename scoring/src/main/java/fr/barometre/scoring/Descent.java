package fr.barometre.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The categories that a general mean within one band can lead to: the one it reaches, then, as conditions are missed,
 * those below, down to the first that has no condition.
 *
 * <p>Which one is given, and as which variant, hangs on a few facts, each of which some single theme brings about: that
 * it misses a condition of a category, or that it stands out by a rule. They are numbered, and kept as bits.
 */
record Descent(List<Category> categories, List<StandOut> rules) {

    static Descent from(List<Category> categories) {
        int last = 0;
        while (!categories.get(last).requires().isEmpty()) {
            last++;
        }
        List<Category> way = categories.subList(0, last + 1);
        return new Descent(way, way.stream().flatMap(Descent::rules).distinct().toList());
    }

    private static Stream<StandOut> rules(Category category) {
        return category.variants().stream().flatMap(variant -> variant.when().stream());
    }

    List<Outcome> outcomes() {
        return categories.stream().flatMap(Category::outcomes).toList();
    }

    /** Returns the facts that a theme brings about with this mean, beside this general mean. */
    BitSet facts(String themeId, Mean mean, Mean general) {
        BitSet facts = new BitSet();
        for (int i = 0; i < categories.size(); i++) {
            facts.set(
                    i,
                    categories.get(i).requires().stream()
                            .anyMatch(requirement ->
                                    requirement.themeId().equals(themeId) && requirement.missedBy(mean)));
        }
        for (int i = 0; i < rules.size(); i++) {
            facts.set(categories.size() + i, rules.get(i).heldBy(mean, general));
        }
        return facts;
    }

    /** Returns the outcome when these facts are all there are. */
    Outcome outcome(BitSet facts) {
        Category category = categories.get(facts.nextClearBit(0));
        return new Outcome(
                category.id(),
                category.variants().stream()
                        .filter(variant ->
                                variant.when().map(rule -> facts.get(bit(rule))).orElse(true))
                        .map(Variant::id)
                        .findFirst());
    }

    private int bit(StandOut rule) {
        return categories.size() + rules.indexOf(rule);
    }

    /**
     * Returns the lines that the rules draw beside this general mean, for themes of up to {@code mostCount} rated
     * answers. General means with the same lines give every theme the same facts.
     */
    List<Integer> lines(Mean general, int mostCount) {
        return rules.stream()
                .flatMapToInt(rule -> rule.lines(general, mostCount))
                .boxed()
                .toList();
    }
}
