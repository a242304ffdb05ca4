package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A category of maturity: the general mean it begins at, the conditions it adds, and the variants it is told apart by.
 *
 * @param from the least general mean, from 1 to 5, so that the category is within the reach of every respondent
 * @param requires conditions on single themes, at most one for each
 * @param variants tried in order: each but the last has a {@code when}, the last takes what is left; may be empty
 */
public record Category(String id, BigDecimal from, List<Requirement> requires, List<Variant> variants) {

    public Category {
        Ids.checked("a category", id, Ids.LONGEST);
        Boundary.ofMean("The mean from which category " + id + " is given", from);
        requires = List.copyOf(requires);
        variants = List.copyOf(variants);
        refuseRepeated(id, "theme", requires.stream().map(Requirement::themeId).toList());
        refuseRepeated(id, "variant", variants.stream().map(Variant::id).toList());
        for (Variant variant : variants) {
            boolean last = variant.equals(variants.getLast());
            if (last == variant.when().isPresent()) {
                throw new IllegalArgumentException("Variant " + variant.id() + " of category " + id
                        + (last ? " is the last and has a condition. " : " has no condition and is not the last. ")
                        + "Each variant but the last has a condition, the last takes what is left.");
            }
        }
    }

    /** Returns what a respondent placed here can be: each variant, or the category alone where it has none. */
    Stream<Outcome> outcomes() {
        return variants.isEmpty()
                ? Stream.of(new Outcome(id, Optional.empty()))
                : variants.stream().map(variant -> new Outcome(id, Optional.of(variant.id())));
    }

    private static void refuseRepeated(String id, String what, List<String> ids) {
        for (String repeated : Ids.repeated(ids)) {
            throw new IllegalArgumentException(
                    "Category " + id + " names " + what + " " + repeated + " twice. Keep one of the two.");
        }
    }
}
