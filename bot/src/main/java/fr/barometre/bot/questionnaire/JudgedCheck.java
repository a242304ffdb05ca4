package fr.barometre.bot.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule between the categories and variants of one questionnaire. Each passes over what is absent. */
enum JudgedCheck {
    CATEGORIES_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.repeated(
                    root.list("categories").stream().map(c -> c.at("id")), "Give each category its own id.");
        }
    },
    BOUNDARIES_FALL {
        @Override
        Stream<Problem> problems(Branch root) {
            List<Branch> from =
                    root.list("categories").stream().map(c -> c.at("from")).toList();
            return IntStream.range(1, from.size())
                    .filter(i -> compare(from.get(i - 1), from.get(i))
                            .filter(sign -> sign <= 0)
                            .isPresent())
                    .mapToObj(i -> from.get(i - 1)
                            .problem(plain(from.get(i - 1)) + " is not greater than "
                                    + from.get(i).path() + ": " + plain(from.get(i))
                                    + ". Boundaries must fall from the first category to the last."));
        }
    },
    LAST_CATEGORY_TAKES_ALL {
        @Override
        Stream<Problem> problems(Branch root) {
            List<Branch> categories = root.list("categories");
            if (categories.isEmpty()) {
                return Stream.empty();
            }
            Branch last = categories.getLast();
            return Stream.concat(
                    Stream.of(last.at("from"))
                            .filter(from -> from.number()
                                    .filter(f -> f.compareTo(BigDecimal.ONE) != 0)
                                    .isPresent())
                            .map(from -> from.problem(plain(from)
                                    + " is not 1.00. The last category must begin at 1.00, so that every mean finds"
                                    + " one.")),
                    Stream.of(last.at("requires"))
                            .filter(requires -> last.has("requires"))
                            .map(requires -> requires.problem(
                                    "The last category takes all that remain and can have no condition. Remove it.")));
        }
    },
    REQUIRED_THEMES_EXIST {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.unknownThemes(
                    root,
                    root.list("categories").stream()
                            .flatMap(category -> category.list("requires").stream())
                            .map(requirement -> requirement.at("theme")));
        }
    },
    REQUIRED_THEMES_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("categories").stream()
                    .flatMap(category -> CrossCheck.repeated(
                            category.list("requires").stream().map(requirement -> requirement.at("theme")),
                            "Keep one condition for each theme."));
        }
    },
    VARIANTS_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("categories").stream()
                    .flatMap(category -> CrossCheck.repeated(
                            category.list("variants").stream().map(variant -> variant.at("id")),
                            "Give each variant its own id."));
        }
    },
    LAST_VARIANT_TAKES_ALL {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("categories").stream().flatMap(category -> {
                List<Branch> variants = category.list("variants");
                return IntStream.range(0, variants.size())
                        .filter(i -> variants.get(i).has("when") == (i == variants.size() - 1))
                        .mapToObj(i -> i == variants.size() - 1
                                ? variants.get(i)
                                        .at("when")
                                        .problem("The last variant takes all that remain and can have no condition."
                                                + " Remove it.")
                                : variants.get(i)
                                        .problem("It has no \"when\", so the variants below it would never be given."
                                                + " Add its condition, or move it to the end."));
            });
        }
    },
    SHARES_ARE_OF_THE_RIGHT_WHOLE {
        @Override
        Stream<Problem> problems(Branch root) {
            Stream<Problem> categories = root.list("categories").stream()
                    .flatMap(category -> wholeOtherThan("panel", "the share of a category", category));
            Stream<Problem> variants = root.list("categories").stream()
                    .flatMap(category -> category.list("variants").stream())
                    .flatMap(variant -> wholeOtherThan("category", "the share of a variant", variant));
            return Stream.concat(categories, variants);
        }
    };

    /** Returns what breaks this rule. */
    abstract Stream<Problem> problems(Branch root);

    private static Stream<Problem> wholeOtherThan(String whole, String what, Branch bearer) {
        Branch of = bearer.at("share").at("of");
        return of.text().filter(written -> !written.equals(whole)).stream()
                .map(written -> of.problem(CrossCheck.quoted(of) + " cannot stand here: " + what + " is one of the "
                        + whole + ". Write " + whole + "."));
    }

    private static Optional<Integer> compare(Branch one, Branch other) {
        return one.number().flatMap(a -> other.number().map(a::compareTo));
    }

    private static String plain(Branch number) {
        return number.number().map(BigDecimal::toPlainString).orElse("");
    }
}
