package fr.barometre.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and how it is judged: one published edition, without a word of its texts. Equal to another of the same
 * parts. Not a record, since what is asked of it at every answer is worked out once.
 */
public final class Questionnaire {
    private final Edition edition;
    private final List<Theme> themes;
    private final List<Category> categories;
    private final List<Affirmation> affirmations;
    private final Map<String, Affirmation> byId;
    private final Map<String, Theme> themeByAffirmation = new HashMap<>();
    private volatile @Nullable Questionnaire express;

    /**
     * Creates a questionnaire.
     *
     * @param themes in the order in which they are asked and shown
     * @param categories highest first; the last begins at 1 without condition, so that every assessed mean finds its
     *     own
     * @throws IllegalArgumentException naming everything that makes it unusable
     */
    public Questionnaire(Edition edition, List<Theme> themes, List<Category> categories) {
        this.edition = edition;
        this.themes = List.copyOf(themes);
        this.categories = List.copyOf(categories);
        List<String> problems = QuestionnaireRule.broken(this.themes, this.categories);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Questionnaire " + edition.id() + " version " + edition.version()
                    + " cannot be used:\n- " + String.join("\n- ", problems));
        }
        affirmations = this.themes.stream()
                .flatMap(theme -> theme.affirmations().stream())
                .toList();
        byId = affirmations.stream().collect(Collectors.toMap(Affirmation::id, Function.identity()));
        this.themes.forEach(theme -> theme.affirmations().forEach(a -> themeByAffirmation.put(a.id(), theme)));
    }

    public Edition edition() {
        return edition;
    }

    /** Returns the themes in the order in which they are asked and shown. */
    public List<Theme> themes() {
        return themes;
    }

    /** Returns the categories, highest first; every assessed mean finds its own. */
    public List<Category> categories() {
        return categories;
    }

    /** Returns all affirmations, theme after theme. */
    public List<Affirmation> affirmations() {
        return affirmations;
    }

    /** Returns the affirmation of this id, or empty if this questionnaire has none. */
    public Optional<Affirmation> affirmation(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the theme of this id, or empty if this questionnaire has none. */
    public Optional<Theme> theme(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** Returns the theme that {@code affirmationId} belongs to; refuses one that this questionnaire does not have. */
    public Theme themeOf(String affirmationId) {
        return Optional.ofNullable(themeByAffirmation.get(affirmationId))
                .orElseThrow(() -> new IllegalArgumentException("Questionnaire " + edition.id() + " version "
                        + edition.version() + " has no affirmation " + affirmationId + "."));
    }

    /** Returns the number of affirmations. */
    public int size() {
        return affirmations.size();
    }

    /**
     * Returns the express form: the express affirmation of each theme. It is the same edition, so that answers given to
     * it count in the full form.
     *
     * <p>A theme without an express affirmation is left out, and so are the conditions that categories put on it.
     * Refused when no theme has one.
     */
    public Questionnaire express() {
        @Nullable Questionnaire known = express;
        if (known == null) {
            known = shortened();
            express = known;
        }
        return known;
    }

    private Questionnaire shortened() {
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Questionnaire that
                && edition.equals(that.edition)
                && themes.equals(that.themes)
                && categories.equals(that.categories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, themes, categories);
    }

    @Override
    public String toString() {
        return "Questionnaire[" + edition.id() + " version " + edition.version() + "]";
    }

    /** Returns everything a respondent can be, in the order of categories and then of variants. */
    Stream<Outcome> outcomes() {
        return categories.stream().flatMap(Category::outcomes);
    }
}
