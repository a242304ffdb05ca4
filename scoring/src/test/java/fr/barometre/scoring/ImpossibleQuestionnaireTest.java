package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A questionnaire that could not be asked or judged is refused when it is built, with what to do about it. */
class ImpossibleQuestionnaireTest {

    private static final Edition EDITION = new Edition("test", 1);
    private static final Theme THEME = new Theme("t", List.of(new Affirmation("t.a", false)));
    private static final Category LAST = category("last", "1");
    private static final StandOut RULE = new StandOut(BigDecimal.TWO, BigDecimal.ONE);

    private static Category category(String id, String from, Requirement... requires) {
        return new Category(id, new BigDecimal(from), List.of(requires), List.of());
    }

    private static void refuses(ThrowingCallable impossible, String message) {
        assertThatThrownBy(impossible)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void refuses(List<Theme> themes, List<Category> categories, String... problems) {
        refuses(
                () -> new Questionnaire(EDITION, themes, categories),
                "Questionnaire test version 1 cannot be used:\n- " + String.join("\n- ", problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "-a", "A", "é", "a b", "a_b", "a:b"})
    void refusesAMalformedId(String id) {
        refuses(
                () -> new Affirmation(id, false),
                "The id of an affirmation is \"" + id
                        + "\". Use small letters without accents, digits, dots and hyphens, "
                        + "a letter or digit first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "a.b-c.1"})
    void admitsAWellFormedId(String id) {
        assertThatCode(() -> new Affirmation(id, false)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnIdTooLongForAButton() {
        assertThat(new Affirmation("a".repeat(40), false).id()).hasSize(40);
        String id = "a".repeat(41);
        refuses(
                () -> new Affirmation(id, false),
                "The id of an affirmation is \"" + id + "\": 41 characters. Use at most 40.");
    }

    @Test
    void refusesTheIdOfAThemeTooLongForAButton() {
        List<Affirmation> one = THEME.affirmations();
        assertThat(new Theme("a".repeat(20), one).id()).hasSize(20);
        String id = "a".repeat(21);
        refuses(() -> new Theme(id, one), "The id of a theme is \"" + id + "\": 21 characters. Use at most 20.");
    }

    @Test
    void refusesMalformedIdsEverywhere() {
        String advice = ". Use small letters without accents, digits, dots and hyphens, a letter or digit first.";
        refuses(() -> new Theme("A", THEME.affirmations()), "The id of a theme is \"A\"" + advice);
        refuses(() -> new Edition("A", 1), "The id of an edition is \"A\"" + advice);
        refuses(() -> category("A", "1"), "The id of a category is \"A\"" + advice);
        refuses(() -> new Variant("A", Optional.empty()), "The id of a variant is \"A\"" + advice);
        refuses(() -> new Requirement("A", BigDecimal.TWO), "The id of a required theme is \"A\"" + advice);
    }

    @Test
    void refusesAVersionBeforeTheFirst() {
        assertThat(new Edition("test", 1).version()).isEqualTo(1);
        refuses(() -> new Edition("test", 0), "Edition test has version 0. Versions are counted from 1.");
    }

    @Test
    void refusesAnEmptyTheme() {
        refuses(() -> new Theme("t", List.of()), "Theme t has no affirmation. Give it one, or leave it out.");
    }

    @Test
    void refusesTwoExpressAffirmationsInOneTheme() {
        List<Affirmation> two = List.of(new Affirmation("a", true), new Affirmation("b", true));
        refuses(() -> new Theme("t", two), "Theme t has 2 express affirmations, a and b. Keep at most one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "5.01", "-1"})
    void refusesAMeanThatNobodyCanHave(String from) {
        BigDecimal boundary = new BigDecimal(from);
        String complaint = " is " + from + ", which is out of reach. Give a value from 1 to 5.";
        refuses(() -> category("c", from), "The mean from which category c is given" + complaint);
        refuses(() -> new Requirement("t", boundary), "The mean required of t" + complaint);
        refuses(() -> new StandOut(boundary, BigDecimal.ONE), "The mean from which a theme stands out" + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "4.01"})
    void refusesAnExcessThatNobodyCanHave(String excess) {
        refuses(
                () -> new StandOut(BigDecimal.TWO, new BigDecimal(excess)),
                "The excess by which a theme stands out is " + excess
                        + ", which is out of reach. Give a value from 0 to 4.");
    }

    @Test
    void admitsTheLastThresholdsWithinReach() {
        assertThat(category("c", "5.00").from()).isEqualByComparingTo("5");
        assertThat(category("c", "1").from()).isEqualByComparingTo("1");
        assertThat(new StandOut(BigDecimal.TWO, BigDecimal.ZERO).aboveGeneral()).isZero();
        assertThat(new StandOut(BigDecimal.TWO, new BigDecimal("4")).aboveGeneral())
                .isEqualByComparingTo("4");
    }

    @Test
    void refusesMoreDecimalsThanAreExactlyComparedAtSpeed() {
        assertThat(category("c", "2.1234560").from()).isEqualByComparingTo("2.123456");
        refuses(
                () -> category("c", "2.1234567"),
                "The mean from which category c is given is 2.1234567. Give at most 6 decimals.");
    }

    @Test
    void refusesTwoConditionsOnOneTheme() {
        Requirement low = new Requirement("t", BigDecimal.TWO);
        Requirement high = new Requirement("t", BigDecimal.TEN.subtract(BigDecimal.valueOf(6)));
        refuses(() -> category("c", "3", low, high), "Category c names theme t twice. Keep one of the two.");
    }

    @Test
    void refusesVariantsThatCannotBeToldApart() {
        Variant when = new Variant("v", Optional.of(RULE));
        Variant rest = new Variant("rest", Optional.empty());
        Variant late = new Variant("late", Optional.empty());
        refuses(
                () -> new Category("c", BigDecimal.ONE, List.of(), List.of(when, when, rest)),
                "Category c names variant v twice. Keep one of the two.");
        refuses(
                () -> new Category("c", BigDecimal.ONE, List.of(), List.of(when)),
                "Variant v of category c is the last and has a condition. "
                        + "Each variant but the last has a condition, the last takes what is left.");
        refuses(
                () -> new Category("c", BigDecimal.ONE, List.of(), List.of(rest, late)),
                "Variant rest of category c has no condition and is not the last. "
                        + "Each variant but the last has a condition, the last takes what is left.");
    }

    @Test
    void refusesAQuestionnaireThatAsksNothing() {
        refuses(List.of(), List.of(LAST), "It has no theme. Give it at least one.");
    }

    @Test
    void refusesIdsThatOccurTwice() {
        refuses(
                List.of(THEME, THEME, THEME),
                List.of(category("last", "2"), LAST),
                "Theme t occurs more than once. Give each its own id.",
                "Affirmation t.a occurs more than once. Give each its own id.",
                "Category last occurs more than once. Give each its own id.");
    }

    @Test
    void refusesBoundariesThatDoNotFall() {
        refuses(
                List.of(THEME),
                List.of(category("high", "2.9"), category("low", "2.90"), LAST),
                "Category high begins at 2.9, which is not above 2.90, where the next one, low, begins. "
                        + "Boundaries must fall from the first category to the last.");
        refuses(
                List.of(THEME),
                List.of(category("high", "2.9"), category("low", "3"), LAST),
                "Category high begins at 2.9, which is not above 3, where the next one, low, begins. "
                        + "Boundaries must fall from the first category to the last.");
    }

    @Test
    void refusesMeansWithoutACategory() {
        refuses(List.of(THEME), List.of(), "It has no category. Give it at least one, that begins at 1.");
        refuses(
                List.of(THEME),
                List.of(category("only", "1.1")),
                "The last category, only, begins at 1.1 with 0 conditions. "
                        + "It must begin at 1 with none, so that every mean finds a category.");
        refuses(
                List.of(THEME),
                List.of(category("only", "1", new Requirement("t", BigDecimal.TWO))),
                "The last category, only, begins at 1 with 1 conditions. "
                        + "It must begin at 1 with none, so that every mean finds a category.");
    }

    @Test
    void refusesAConditionOnAThemeThatDoesNotExist() {
        refuses(
                List.of(THEME),
                List.of(category("high", "3", new Requirement("x", BigDecimal.TWO)), LAST),
                "Category high has a condition on theme x, which does not exist. Themes are t.");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        refuses(
                List.of(),
                List.of(),
                "It has no theme. Give it at least one.",
                "It has no category. Give it at least one, that begins at 1.");
    }

    @Test
    void keepsCopiesOfWhatItIsGiven() {
        List<Affirmation> affirmations = new ArrayList<>(THEME.affirmations());
        List<Theme> themes = new ArrayList<>(List.of(new Theme("t", affirmations)));
        List<Category> categories = new ArrayList<>(List.of(LAST));
        Questionnaire questionnaire = new Questionnaire(EDITION, themes, categories);
        affirmations.clear();
        themes.clear();
        categories.clear();
        assertThat(questionnaire).isEqualTo(new Questionnaire(EDITION, List.of(THEME), List.of(LAST)));
    }
}
