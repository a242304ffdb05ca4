package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.text.Localized;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Outcome;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Requirement;
import fr.barometre.scoring.StandOut;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodQuestionnaireTest {
    private final Survey survey = Trial.read(Trial.text());

    @Test
    void keepsEveryDigitOfItsDecimals() {
        Questionnaire questionnaire = survey.questionnaire();
        assertThat(questionnaire.categories())
                .extracting(Category::from)
                .containsExactly(new BigDecimal("3.75"), new BigDecimal("2.90"), new BigDecimal("1.00"));
        assertThat(survey.affirmation("strategie.portage").figures())
                .containsExactly(new Figure(
                        Level.BEGUN,
                        Level.COMPLETE,
                        new BigDecimal("13.50"),
                        Figure.Qualifier.ABOUT,
                        Figure.Source.STUDY));
    }

    @Test
    void isScoredByWhatItsFileSays() {
        Questionnaire questionnaire = survey.questionnaire();
        assertThat(questionnaire.edition()).isEqualTo(new Edition("essai", 1));
        assertThat(questionnaire.size()).isEqualTo(3);
        assertThat(questionnaire.express().size()).isEqualTo(2);
        assertThat(questionnaire.categories().getFirst().requires())
                .containsExactly(new Requirement("strategie", new BigDecimal("2.90")));
        assertThat(questionnaire.categories().get(1).variants().getFirst().when())
                .contains(new StandOut(new BigDecimal("3.75"), new BigDecimal("1.00")));
    }

    @Test
    void isSaidByWhatItsFileSays() {
        assertThat(survey.name(Level.NOT_ADDRESSED)).isEqualTo(new Localized("Un", "One"));
        assertThat(survey.theme("strategie").standing())
                .contains(new Localized("En 2024, le premier.", "In 2024, the first."));
        assertThat(survey.theme("donnee").standing()).isEmpty();
        assertThat(survey.text(new Outcome("milieu", Optional.of("pointu"))).share())
                .isEqualTo(new CategoryText.Share(
                        new BigDecimal("35"), Figure.Qualifier.EXACT, CategoryText.Whole.CATEGORY));
        assertThat(survey.category("milieu").name()).isEqualTo(new Localized("milieu", "middle"));
        assertThat(survey.inspirations())
                .containsExactly(new Inspiration(
                        List.of("strategie", "donnee"), "Une ville", new Localized("Elle a essayé.", "It tried.")));
        assertThat(survey.questions().getFirst().questions()).hasSize(3);
        assertThat(survey.minutes()).isEqualTo(new Minutes(3, 1));
        assertThat(survey.edition()).isEqualTo("2024");
    }

    @Test
    void takesWordsThatOlderYamlReadsAsSomethingElse() {
        assertThat(Trial.read(Trial.with("{fr: \"Un\", en: \"One\"}", "{fr: no, en: 2024-01-31}"))
                        .levels()
                        .getFirst())
                .isEqualTo(new Localized("no", "2024-01-31"));
    }
}
