package fr.barometre.bot.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A rule between the themes, affirmations and inspirations of one questionnaire. Each passes over what is absent. */
enum AskedCheck {
    THEMES_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.repeated(
                    root.list("themes").stream().map(theme -> theme.at("id")), "Give each theme its own id.");
        }
    },
    AFFIRMATIONS_ARE_DISTINCT {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.repeated(
                    CrossCheck.affirmations(root).map(a -> a.at("id")), "Give each affirmation its own id.");
        }
    },
    AFFIRMATIONS_BELONG_TO_THEIR_THEME {
        @Override
        Stream<Problem> problems(Branch root) {
            return root.list("themes").stream().flatMap(theme -> {
                String beginning = theme.text("id").map(id -> id + ".").orElse("");
                return theme.list("affirmations").stream()
                        .map(affirmation -> affirmation.at("id"))
                        .filter(id ->
                                id.text().filter(t -> !t.startsWith(beginning)).isPresent())
                        .map(id -> id.problem(CrossCheck.quoted(id) + " does not begin with \"" + beginning
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
                                .map(affirmation -> CrossCheck.quoted(affirmation.at("id")))
                                .toList();
                        return switch (express.size()) {
                            case 0 ->
                                Stream.of(affirmations.problem("None of them has \"express: true\", so the express"
                                        + " form would leave out this theme. Give it to one."));
                            case 1 -> Stream.empty();
                            default ->
                                Stream.of(affirmations.problem(express.size() + " of them have \"express\": "
                                        + String.join(", ", express) + ". Leave it on one."));
                        };
                    });
        }
    },
    FIGURES_GO_UP {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.affirmations(root)
                    .flatMap(affirmation -> affirmation.list("figures").stream())
                    .map(figure -> figure.at("levels"))
                    .filter(levels -> {
                        List<BigDecimal> bounds = levels.entries()
                                .flatMap(l -> l.number().stream())
                                .toList();
                        return bounds.size() == 2 && bounds.get(0).compareTo(bounds.get(1)) > 0;
                    })
                    .map(levels -> levels.problem("The first level is above the second. Write the lower one first."));
        }
    },
    INSPIRING_THEMES_EXIST {
        @Override
        Stream<Problem> problems(Branch root) {
            return CrossCheck.unknownThemes(
                    root,
                    root.list("inspirations").stream().flatMap(inspiration -> inspiration.list("themes").stream()));
        }
    };

    /** Returns what breaks this rule. */
    abstract Stream<Problem> problems(Branch root);
}
