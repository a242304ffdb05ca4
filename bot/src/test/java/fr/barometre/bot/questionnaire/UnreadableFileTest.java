package fr.barometre.bot.questionnaire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadableFileTest {
    private static final String NOT_UTF_8 =
            "essai.v1.yaml: 1 problem\n- The file is not in UTF-8. In the editor, choose \"Save with encoding: UTF-8\".";

    @Test
    void isToldInWhichEncodingToSaveIt() {
        assertThat(Trial.told(Trial.NAME, Trial.text().getBytes(UTF_16))).isEqualTo(NOT_UTF_8);
        assertThat(Trial.told(Trial.NAME, Trial.text().getBytes(ISO_8859_1))).isEqualTo(NOT_UTF_8);
    }

    @Test
    void isReadWithWindowsLineEndsAndAByteOrderMark() {
        String windows = "\uFEFF" + Trial.text().replace("\n", "\r\n");
        assertThat(Trial.told(Trial.NAME, windows.getBytes(UTF_8))).isEqualTo("valid");
    }

    @Test
    void isRefusedAboveOneMegabyteWithoutReadingOn() {
        String large = Trial.text() + "#".repeat(SurveyFile.LARGEST);
        assertThat(Trial.told(large))
                .isEqualTo("essai.v1.yaml: 1 problem\n- The file is larger than 1 MB, which no questionnaire is."
                        + " Was the wrong one copied?");
    }

    @Test
    void isToldThatItIsEmpty() {
        String told = "essai.v1.yaml: 1 problem\n- The file is empty. Copy an existing questionnaire and edit it.";
        assertThat(Trial.told("")).isEqualTo(told);
        assertThat(Trial.told("# to do\n")).isEqualTo(told);
    }

    @Test
    void isToldThatItIsNoQuestionnaire() {
        assertThat(Trial.told("- a\n- b\n"))
                .isEqualTo("essai.v1.yaml: 1 problem\n- A list is not a group of fields."
                        + " Write each field on a line of its own, as \"name: value\".");
    }

    @Test
    void doesNotBlowUpOnAliasesOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(Trial.told(bomb.toString())).contains("Anchors (&name) and aliases (*name) are not read here.");
    }

    @Test
    void isToldOfEveryFaultAtOnceInTheOrderOfItsLines() {
        String text = Trial.text()
                .replace("title: {fr: \"Essai\", en: \"Trial\"}", "title: {fr: \"Essai\"}")
                .replace("strategie.budget", "strategie.portage")
                .replace("from: 3.75\n", "from: 2.90\n")
                .replace("who: \"Une ville\"", "hwo: \"Une ville\"");
        assertThat(Trial.told(text)).isEqualTo("""
                essai.v1.yaml: 5 problems
                - title.en: It is missing. Title shown to respondents. (line 5)
                - themes[0].affirmations[1].id: "strategie.portage" stands already at themes[0].affirmations[0].id. Give \
                each affirmation its own id. (line 28)
                - categories[0].from: 2.90 is not greater than categories[1].from: 2.90. Boundaries must fall from the \
                first category to the last. (line 42)
                - inspirations[0].who: It is missing. The collectivité, by its own name; the same in both languages. \
                (line 69)
                - inspirations[0].hwo: "hwo" is not a field that can stand here. Did you mean "who"? The fields are \
                themes, who, text. (line 70)""");
    }
}
