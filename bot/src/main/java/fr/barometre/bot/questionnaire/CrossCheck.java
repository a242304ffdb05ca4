package fr.barometre.bot.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule between fields of one questionnaire, which a schema cannot say. Each passes over what is absent. */
enum CrossCheck {
    THEMES_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return repeated(root.list("themes").stream().map(theme -> theme.at("id")), "Give each theme its own id.");
        }
    },
    AFFIRMATIONS_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return repeated(affirmations(root).map(a -> a.at("id")), "Give each affirmation its own id.");
        }
    },
    AFFIRMATIONS_BELONG_TO_THEIR_THEME {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("themes").stream().flatMap(theme -> {
                String beginning = theme.text("id").map(id -> id + ".").orElse("");
                return theme.list("affirmations").stream()
                        .map(affirmation -> affirmation.at("id"))
                        .filter(id -> id.text().filter(t -> !t.startsWith(beginning)).isPresent())
                        .map(id -> id.problem(quoted(id) + " does not begin with \"" + beginning
                                + "\", the id of its theme. Move the affirmation, or correct the id."));
            });
        }
    },
    ONE_EXPRESS_AFFIRMATION_PER_THEME {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("themes").stream()
                    .map(theme -> theme.at("affirmations"))
                    .filter(affirmations -> affirmations.entries().findAny().isPresent())
                    .flatMap(affirmations -> {
                        List<String> express = affirmations
                                .entries()
                                .filter(affirmation -> affirmation.has("express"))
                                .map(affirmation -> quoted(affirmation.at("id")))
                                .toList();
                        return switch (express.size()) {
                            case 0 -> Stream.of(affirmations.problem("None of them has \"express: true\", so the express"
                                    + " form would leave out this theme. Give it to one."));
                            case 1 -> Stream.empty();
                            default -> Stream.of(affirmations.problem(express.size() + " of them have \"express\": "
                                    + String.join(", ", express) + ". Leave it on one."));
                        };
                    });
        }
    },
    FIGURES_GO_UP {
        @Override
        Stream<Problem> problems(Branch root) {
            return affirmations(root)
                    .flatMap(affirmation -> affirmation.list("figures").stream())
                    .map(figure -> figure.at("levels"))
                    .filter(levels -> {
                        List<BigDecimal> bounds =
                                levels.entries().flatMap(l -> l.number().stream()).toList();
                        return bounds.size() == 2 && bounds.get(0).compareTo(bounds.get(1)) > 0;
                    })
                    .map(levels -> levels.problem("The first level is above the second. Write the lower one first."));
        }
    },
    CATEGORIES_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return repeated(root.list("categories").stream().map(c -> c.at("id")), "Give each category its own id.");
        }
    },
    BOUNDARIES_FALL {
        @Override
        Stream<Problem> problems(Branch root) {
            List<Branch> from =
                    root.list("categories").stream().map(c -> c.at("from")).toList();
            return IntStream.range(1, from.size())
                    .filter(i -> compare(from.get(i - 1), from.get(i)).filter(sign -> sign <= 0).isPresent())
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
                            .filter(from -> from.number().filter(f -> f.compareTo(BigDecimal.ONE) != 0).isPresent())
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
            return unknownThemes(
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
                    .flatMap(category -> repeated(
                            category.list("requires").stream().map(requirement -> requirement.at("theme")),
                            "Keep one condition for each theme."));
        }
    },
    VARIANTS_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("categories").stream()
                    .flatMap(category -> repeated(
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
    },
    INSPIRING_THEMES_EXIST {
        @Override
        Stream<Problem> problems(Branch root) {
            return unknownThemes(
                    root,
                    root.list("inspirations").stream()
                            .flatMap(inspiration -> inspiration.list("themes").stream()));
        }
    };

    /** Returns what breaks this rule. */
    abstract Stream<Problem> problems(Branch root);

    /** Returns what breaks any rule, in the order of the rules. */
    static List<Problem> broken(Branch root) {
        return Stream.of(values()).flatMap(check -> check.problems(root)).toList();
    }

    static Stream<Branch> affirmations(Branch root) {
        return root.list("themes").stream().flatMap(theme -> theme.list("affirmations").stream());
    }

    private static Stream<Problem> repeated(Stream<Branch> ids, String advice) {
        Map<String, String> seen = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        ids.forEach(id -> id.text().ifPresent(text -> {
            String first = seen.putIfAbsent(text, id.path());
            if (first != null) {
                problems.add(id.problem(quoted(id) + " stands already at " + first + ". " + advice));
            }
        }));
        return problems.stream();
    }

    private static Stream<Problem> unknownThemes(Branch root, Stream<Branch> named) {
        List<String> themes = root.list("themes").stream()
                .flatMap(theme -> theme.text("id").stream())
                .toList();
        return named.filter(name -> name.text().filter(id -> !themes.contains(id)).isPresent())
                .map(name -> name.problem(
                        quoted(name) + " is none of the themes. They are " + String.join(", ", themes) + "."));
    }

    private static Stream<Problem> wholeOtherThan(String whole, String what, Branch bearer) {
        Branch of = bearer.at("share").at("of");
        return of.text().filter(written -> !written.equals(whole)).stream()
                .map(written -> of.problem(quoted(of) + " cannot stand here: " + what + " is one of the " + whole
                        + ". Write " + whole + "."));
    }

    private static Optional<Integer> compare(Branch one, Branch other) {
        return one.number().flatMap(a -> other.number().map(a::compareTo));
    }

    private static String plain(Branch number) {
        return number.number().map(BigDecimal::toPlainString).orElse("");
    }

    private static String quoted(Branch text) {
        return "\"" + text.text().orElse("") + "\"";
    }
}
