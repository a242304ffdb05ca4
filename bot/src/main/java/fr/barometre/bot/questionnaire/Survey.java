package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Outcome;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.util.List;
import java.util.Map;

/**
 * A published questionnaire with its texts: what is scored, and how it is said.
 *
 * <p>Every theme, affirmation, category and variant of {@link #questionnaire} has its text here; the reader of the file
 * has checked it.
 *
 * @param edition the year whose panel the figures come from, such as {@code 2018}
 * @param source the study, as it must be cited
 * @param caution what every result says of itself
 * @param levels the five names, lowest first
 */
public record Survey(
        Questionnaire questionnaire,
        String edition,
        Localized title,
        Localized source,
        Localized caution,
        Minutes minutes,
        List<Localized> levels,
        Map<String, ThemeText> themeTexts,
        Map<String, AffirmationText> affirmationTexts,
        Map<String, CategoryText> categoryTexts,
        List<Inspiration> inspirations,
        List<QuestionGroup> questions) {

    public Survey {
        levels = List.copyOf(levels);
        themeTexts = Map.copyOf(themeTexts);
        affirmationTexts = Map.copyOf(affirmationTexts);
        categoryTexts = Map.copyOf(categoryTexts);
        inspirations = List.copyOf(inspirations);
        questions = List.copyOf(questions);
    }

    public Localized name(Level level) {
        return levels.get(level.value() - 1);
    }

    public ThemeText text(Theme theme) {
        return theme(theme.id());
    }

    public ThemeText theme(String themeId) {
        return known(themeTexts, themeId);
    }

    public AffirmationText text(Affirmation affirmation) {
        return affirmation(affirmation.id());
    }

    public AffirmationText affirmation(String affirmationId) {
        return known(affirmationTexts, affirmationId);
    }

    /** Returns the text of the variant where there is one, else of the category. */
    public CategoryText text(Outcome outcome) {
        return known(
                categoryTexts,
                outcome.variantId().map(v -> outcome.categoryId() + "/" + v).orElse(outcome.categoryId()));
    }

    /** Returns the text of {@code categoryId} itself, whatever its variants. */
    public CategoryText category(String categoryId) {
        return known(categoryTexts, categoryId);
    }

    private static <T> T known(Map<String, T> texts, String id) {
        T text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("No text for \"" + id + "\" in this questionnaire.");
        }
        return text;
    }
}
