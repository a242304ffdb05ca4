package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Requirement;
import fr.barometre.scoring.StandOut;
import fr.barometre.scoring.Theme;
import fr.barometre.scoring.Variant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A questionnaire's tree in which no problem was found, on its way to become a {@link Survey}. */
final class SurveyTree {
    private final Branch root;

    SurveyTree(Branch root) {
        this.root = root;
    }

    Survey survey() {
        return new Survey(
                questionnaire(),
                string(root, "edition"),
                localized(root, "title"),
                localized(root, "source"),
                localized(root, "caution"),
                new Minutes(
                        integer(root.at("minutes").at("full")),
                        integer(root.at("minutes").at("express"))),
                root.list("levels").stream().map(SurveyTree::localized).toList(),
                themeTexts(),
                affirmationTexts(),
                categoryTexts(),
                root.list("inspirations").stream().map(SurveyTree::inspiration).toList(),
                root.list("questions").stream().map(SurveyTree::questionGroup).toList());
    }

    private Questionnaire questionnaire() {
        return new Questionnaire(
                new Edition(string(root, "id"), integer(root.at("version"))),
                root.list("themes").stream().map(SurveyTree::theme).toList(),
                root.list("categories").stream().map(SurveyTree::category).toList());
    }

    private static Theme theme(Branch theme) {
        return new Theme(
                string(theme, "id"),
                theme.list("affirmations").stream()
                        .map(affirmation -> new Affirmation(string(affirmation, "id"), affirmation.has("express")))
                        .toList());
    }

    private static Category category(Branch category) {
        return new Category(
                string(category, "id"),
                number(category, "from"),
                category.list("requires").stream()
                        .map(condition -> new Requirement(string(condition, "theme"), number(condition, "from")))
                        .toList(),
                category.list("variants").stream()
                        .map(variant -> new Variant(string(variant, "id"), when(variant)))
                        .toList());
    }

    private static Optional<StandOut> when(Branch variant) {
        return Optional.of(variant.at("when"))
                .filter(when -> variant.has("when"))
                .map(when -> new StandOut(number(when, "theme-from"), number(when, "above-general")));
    }

    private Map<String, ThemeText> themeTexts() {
        Map<String, ThemeText> texts = new HashMap<>();
        for (Branch theme : root.list("themes")) {
            texts.put(
                    string(theme, "id"),
                    new ThemeText(
                            localized(theme, "name"),
                            localized(theme, "short"),
                            localized(theme, "line"),
                            Optional.of(theme.at("standing"))
                                    .filter(standing -> theme.has("standing"))
                                    .map(SurveyTree::localized)));
        }
        return texts;
    }

    private Map<String, AffirmationText> affirmationTexts() {
        Map<String, AffirmationText> texts = new HashMap<>();
        CrossCheck.affirmations(root)
                .forEach(affirmation -> texts.put(
                        string(affirmation, "id"),
                        new AffirmationText(
                                localized(affirmation, "statement"),
                                localized(affirmation, "help"),
                                affirmation.list("figures").stream()
                                        .map(SurveyTree::figure)
                                        .toList())));
        return texts;
    }

    private Map<String, CategoryText> categoryTexts() {
        Map<String, CategoryText> texts = new HashMap<>();
        for (Branch category : root.list("categories")) {
            String id = string(category, "id");
            texts.put(id, categoryText(category));
            category.list("variants")
                    .forEach(variant -> texts.put(id + "/" + string(variant, "id"), categoryText(variant)));
        }
        return texts;
    }

    private static CategoryText categoryText(Branch bearer) {
        Branch share = bearer.at("share");
        return new CategoryText(
                localized(bearer, "name"),
                localized(bearer, "meaning"),
                new CategoryText.Share(
                        number(share, "percent"),
                        choice(share, "qualifier", Figure.Qualifier.class),
                        choice(share, "of", CategoryText.Whole.class)));
    }

    private static Figure figure(Branch figure) {
        List<Level> levels = figure.list("levels").stream()
                .map(level -> Level.of(integer(level)))
                .toList();
        return new Figure(
                levels.getFirst(),
                levels.getLast(),
                number(figure, "percent"),
                choice(figure, "qualifier", Figure.Qualifier.class),
                choice(figure, "source", Figure.Source.class));
    }

    private static Inspiration inspiration(Branch inspiration) {
        return new Inspiration(
                inspiration.list("themes").stream()
                        .flatMap(theme -> theme.text().stream())
                        .toList(),
                string(inspiration, "who"),
                localized(inspiration, "text"));
    }

    private static QuestionGroup questionGroup(Branch group) {
        return new QuestionGroup(
                localized(group, "name"),
                group.list("questions").stream().map(SurveyTree::localized).toList());
    }

    private static Localized localized(Branch parent, String field) {
        return localized(parent.at(field));
    }

    private static Localized localized(Branch text) {
        return new Localized(string(text, "fr"), string(text, "en"));
    }

    private static String string(Branch parent, String field) {
        return parent.text(field).orElseThrow();
    }

    private static BigDecimal number(Branch parent, String field) {
        return parent.number(field).orElseThrow();
    }

    private static int integer(Branch number) {
        return number.number().orElseThrow().intValueExact();
    }

    private static <E extends Enum<E>> E choice(Branch parent, String field, Class<E> type) {
        return Enum.valueOf(type, string(parent, field).toUpperCase(Locale.ROOT));
    }
}
