package fr.barometre.scoring;

import static fr.barometre.scoring.Barometer2018.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    @Test
    void hasTheStructureOf2018() {
        assertThat(QUESTIONNAIRE.size()).isEqualTo(46);
        assertThat(QUESTIONNAIRE.affirmations()).hasSize(46);
        assertThat(QUESTIONNAIRE.themes())
                .extracting(theme -> theme.affirmations().size())
                .containsExactly(6, 5, 5, 6, 6, 5, 4, 4, 5);
    }

    @Test
    void findsWhatItHas() {
        assertThat(QUESTIONNAIRE.affirmation("donnee.qualite")).contains(new Affirmation("donnee.qualite", false));
        assertThat(QUESTIONNAIRE.theme("donnee")).map(Theme::id).contains("donnee");
        assertThat(QUESTIONNAIRE.themeOf("donnee.qualite").id()).isEqualTo("donnee");
    }

    @Test
    void doesNotFindWhatItLacks() {
        assertThat(QUESTIONNAIRE.affirmation("donnee")).isEmpty();
        assertThat(QUESTIONNAIRE.theme("donnee.qualite")).isEmpty();
        assertThatThrownBy(() -> QUESTIONNAIRE.themeOf("donnee.prix"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire barometre-2018 version 1 has no affirmation donnee.prix.");
    }

    @Test
    void isReducedToOneAffirmationOfEachThemeInItsExpressForm() {
        Questionnaire express = QUESTIONNAIRE.express();
        assertThat(express.edition()).isEqualTo(QUESTIONNAIRE.edition());
        assertThat(express.themes()).extracting(Theme::id).containsExactlyElementsOf(ids(QUESTIONNAIRE.themes()));
        assertThat(express.affirmations()).hasSize(9).allMatch(Affirmation::express);
        assertThat(express.categories()).isEqualTo(QUESTIONNAIRE.categories());
    }

    @Test
    void losesThemesWithoutExpressAffirmationInItsExpressFormAndTheConditionsOnThem() {
        Theme asked = new Theme("asked", List.of(new Affirmation("a", false), new Affirmation("b", true)));
        Theme left = new Theme("left", List.of(new Affirmation("c", false)));
        Requirement kept = new Requirement("asked", BigDecimal.TWO);
        Category high =
                new Category("high", BigDecimal.TWO, List.of(kept, new Requirement("left", BigDecimal.TWO)), List.of());
        Category low = new Category("low", BigDecimal.ONE, List.of(), List.of());
        Questionnaire full = new Questionnaire(new Edition("test", 1), List.of(asked, left), List.of(high, low));
        Theme shortened = new Theme("asked", List.of(new Affirmation("b", true)));
        Category loosened = new Category("high", BigDecimal.TWO, List.of(kept), List.of());
        assertThat(full.express())
                .isEqualTo(new Questionnaire(new Edition("test", 1), List.of(shortened), List.of(loosened, low)));
    }

    @Test
    void hasNoExpressFormWithoutExpressAffirmation() {
        Questionnaire none = new RandomSurvey(1).questionnaire(4);
        assertThatThrownBy(none::express)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Questionnaire random version 1 has no express affirmation. "
                        + "Mark one in each theme, or do not offer the express form.");
    }

    private static List<String> ids(List<Theme> themes) {
        return themes.stream().map(Theme::id).toList();
    }
}
