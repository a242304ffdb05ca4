package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void doesWhatTheReadmeSays() {
        // example begins
        Questionnaire questionnaire = new Questionnaire(
                new Edition("example", 1),
                List.of(
                        new Theme("strategy", List.of(new Affirmation("strategy.lead", true))),
                        new Theme(
                                "data",
                                List.of(new Affirmation("data.open", true), new Affirmation("data.care", false)))),
                List.of(
                        new Category(
                                "ahead",
                                new BigDecimal("3.75"),
                                List.of(new Requirement("strategy", new BigDecimal("2.90"))),
                                List.of()),
                        new Category("under-way", BigDecimal.ONE, List.of(), List.of())));
        Answers answers = Answers.none().with("strategy.lead", Level.REFLECTION).with("data.open", Level.COMPLETE);

        Mean general = Maturity.of(questionnaire, answers).general(); // 7 over 2
        Outlook outlook = Outlook.of(questionnaire, answers); // data.care cannot mend the strategy
        Placement placement = Placement.of(questionnaire, answers).orElseThrow();
        WayUp wayUp = WayUp.of(questionnaire, answers).orElseThrow(); // strategy.lead from 2 to 3
        // example ends
        assertThat(general).isEqualTo(new Mean(7, 2));
        assertThat(outlook.certain()).isTrue();
        assertThat(placement.category().id()).isEqualTo("under-way");
        assertThat(wayUp.rises()).containsExactly(new WayUp.Rise("strategy.lead", Level.REFLECTION, Level.FORMALISED));
    }

    @Test
    void isTheOneInTheReadme() throws IOException {
        String source = Files.readString(Path.of("src/test/java/fr/barometre/scoring/ReadmeExampleTest.java"));
        String shown = between(Files.readString(Path.of("README.md")), "```java\n", "```");
        assertThat(shown).isEqualToIgnoringWhitespace(between(source, "// example begins\n", "// example ends"));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
