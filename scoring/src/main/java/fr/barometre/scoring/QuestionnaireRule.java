package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule that themes and categories keep together. Those that a theme or a category keeps alone are its own. */
enum QuestionnaireRule {
    SOMETHING_IS_ASKED {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            return themes.isEmpty() ? Stream.of("It has no theme. Give it at least one.") : Stream.empty();
        }
    },
    THEMES_ARE_DISTINCT {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            return repeated("Theme", themes.stream().map(Theme::id));
        }
    },
    AFFIRMATIONS_ARE_DISTINCT {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            return repeated(
                    "Affirmation",
                    themes.stream()
                            .flatMap(theme -> theme.affirmations().stream())
                            .map(Affirmation::id));
        }
    },
    CATEGORIES_ARE_DISTINCT {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            return repeated("Category", categories.stream().map(Category::id));
        }
    },
    BOUNDARIES_FALL {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            return IntStream.range(1, categories.size())
                    .filter(i -> categories
                                    .get(i - 1)
                                    .from()
                                    .compareTo(categories.get(i).from())
                            <= 0)
                    .mapToObj(i -> "Category " + categories.get(i - 1).id() + " begins at "
                            + categories.get(i - 1).from().toPlainString() + ", which is not above "
                            + categories.get(i).from().toPlainString() + ", where the next one, "
                            + categories.get(i).id()
                            + ", begins. Boundaries must fall from the first category to the last.");
        }
    },
    EVERY_MEAN_FINDS_A_CATEGORY {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            if (categories.isEmpty()) {
                return Stream.of("It has no category. Give it at least one, that begins at 1.");
            }
            Category last = categories.getLast();
            return last.from().compareTo(BigDecimal.ONE) == 0 && last.requires().isEmpty()
                    ? Stream.empty()
                    : Stream.of("The last category, " + last.id() + ", begins at "
                            + last.from().toPlainString() + " with "
                            + last.requires().size()
                            + " conditions. It must begin at 1 with none, so that every mean finds a category.");
        }
    },
    REQUIRED_THEMES_EXIST {
        @Override
        Stream<String> problems(List<Theme> themes, List<Category> categories) {
            List<String> ids = themes.stream().map(Theme::id).toList();
            return categories.stream()
                    .flatMap(category -> category.requires().stream()
                            .filter(requirement -> !ids.contains(requirement.themeId()))
                            .map(requirement -> "Category " + category.id() + " has a condition on theme "
                                    + requirement.themeId() + ", which does not exist. Themes are "
                                    + String.join(", ", ids) + "."));
        }
    };

    /** Returns what breaks this rule, one sentence each with what to do about it; empty when nothing does. */
    abstract Stream<String> problems(List<Theme> themes, List<Category> categories);

    /** Returns what breaks any rule, in the order of the rules. */
    static List<String> broken(List<Theme> themes, List<Category> categories) {
        return Stream.of(values())
                .flatMap(rule -> rule.problems(themes, categories))
                .toList();
    }

    private static Stream<String> repeated(String what, Stream<String> ids) {
        return Ids.repeated(ids.toList()).stream()
                .distinct()
                .map(id -> what + " " + id + " occurs more than once. Give each its own id.");
    }
}
