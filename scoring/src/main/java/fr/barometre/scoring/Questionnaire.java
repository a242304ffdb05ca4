package fr.barometre.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked and how it is judged: one published edition, without a word of its texts.
 *
 * @param themes in the order in which they are asked and shown
 * @param categories highest first; the last begins at 1 without condition, so that every assessed mean finds its own
 */
public record Questionnaire(Edition edition, List<Theme> themes, List<Category> categories) {

    public Questionnaire {
        themes = List.copyOf(themes);
        categories = List.copyOf(categories);
        List<String> problems = QuestionnaireRule.broken(themes, categories);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Questionnaire " + edition.id() + " version " + edition.version()
                    + " cannot be used:\n- " + String.join("\n- ", problems));
        }
    }

    /** Returns all affirmations, theme after theme. */
    public List<Affirmation> affirmations() {
        return themes.stream().flatMap(theme -> theme.affirmations().stream()).toList();
    }

    /** Returns the affirmation of this id, or empty if this questionnaire has none. */
    public Optional<Affirmation> affirmation(String id) {
        return affirmations().stream()
                .filter(affirmation -> affirmation.id().equals(id))
                .findFirst();
    }

    /** Returns the theme of this id, or empty if this questionnaire has none. */
    public Optional<Theme> theme(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** Returns the theme that {@code affirmationId} belongs to; refuses one that this questionnaire does not have. */
    public Theme themeOf(String affirmationId) {
        return themes.stream()
                .filter(theme -> theme.affirmations().stream()
                        .anyMatch(affirmation -> affirmation.id().equals(affirmationId)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Questionnaire " + edition.id() + " version "
                        + edition.version() + " has no affirmation " + affirmationId + "."));
    }

    /** Returns the number of affirmations. */
    public int size() {
        return themes.stream().mapToInt(theme -> theme.affirmations().size()).sum();
    }

    /**
     * Returns the express form: the express affirmation of each theme. It is the same edition, so that answers given to
     * it count in the full form.
     *
     * <p>A theme without an express affirmation is left out, and so are the conditions that categories put on it.
     * Refused when no theme has one.
     */
    public Questionnaire express() {
        List<Theme> kept =
                themes.stream().flatMap(theme -> theme.express().stream()).toList();
        if (kept.isEmpty()) {
            throw new IllegalStateException("Questionnaire " + edition.id() + " version " + edition.version()
                    + " has no express affirmation. Mark one in each theme, or do not offer the express form.");
        }
        List<String> themeIds = kept.stream().map(Theme::id).toList();
        return new Questionnaire(
                edition,
                kept,
                categories.stream()
                        .map(category -> requiringOnly(themeIds, category))
                        .toList());
    }

    private static Category requiringOnly(List<String> themeIds, Category category) {
        List<Requirement> requires = category.requires().stream()
                .filter(requirement -> themeIds.contains(requirement.themeId()))
                .toList();
        return new Category(category.id(), category.from(), requires, category.variants());
    }

    /** Returns everything a respondent can be, in the order of categories and then of variants. */
    Stream<Outcome> outcomes() {
        return categories.stream().flatMap(Category::outcomes);
    }
}
