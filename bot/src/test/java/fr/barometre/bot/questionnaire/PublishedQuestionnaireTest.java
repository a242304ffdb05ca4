package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.scoring.Affirmation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishedQuestionnaireTest {
    private static final String NAME = "barometre-2018.v1.yaml";

    @Test
    void isValidWithTheIdsOfTheReferenceInTheirOrder() {
        assertThat(Trial.told(NAME, bytes(published()))).isEqualTo("valid");
        Survey survey = new SurveyReader().read(Trial.file(NAME, bytes(published())));
        assertThat(survey.questionnaire().affirmations())
                .extracting(Affirmation::id)
                .containsExactlyElementsOf(
                        resource("/questionnaire/ids-2018.txt").lines().toList())
                .hasSize(46);
        assertThat(survey.questionnaire().themes()).hasSize(9);
        assertThat(survey.questionnaire().express().size()).isEqualTo(9);
    }

    @Test
    void mayBeCorrectedInItsWording() {
        assertThat(Trial.told(NAME, bytes(published().replace("l’échec", "l’erreur"))))
                .isEqualTo("valid");
    }

    @Test
    void mayNotRenameAnAffirmation() {
        assertThat(Trial.told(NAME, bytes(published().replace("id: strategie.portage", "id: strategie.portages"))))
                .isEqualTo(NAME + ": 1 problem\n- themes[0].affirmations[0].id: \"strategie.portages\" – an answer"
                        + " stored under \"strategie.portage\" would be lost. Restore the id. (line 51)");
    }

    @Test
    void mayNotLeaveOutAnAffirmation() {
        String text = published();
        int from = text.indexOf("      - id: strategie.innovation");
        int to = text.indexOf("\n\n  - id: usagers", from);
        assertThat(Trial.told(NAME, bytes(text.substring(0, from) + text.substring(to))))
                .isEqualTo(
                        NAME + ": 1 problem\n- themes: An answer stored under \"strategie.innovation\" would be lost."
                                + " Restore the affirmation, or publish the change as barometre-2018.v2.yaml. (line 36)");
    }

    @Test
    void mayNotGainAnAffirmation() {
        String added = "      - id: strategie.jeunesse\n        statement: {fr: \"Un.\", en: \"One.\"}\n"
                + "        help: {fr: \"Un.\", en: \"One.\"}\n\n      - id: strategie.approche";
        assertThat(Trial.told(NAME, bytes(published().replace("      - id: strategie.approche", added))))
                .contains(
                        "1 problem\n- themes[0].affirmations[1].id: \"strategie.jeunesse\" – the published version, with"
                                + " its 46 affirmations, does not have it. Publish the new one under the next version, in a"
                                + " file of its own. (line ");
    }

    @Test
    void mayNotChangeTheOrderOfAffirmations() {
        String text = published()
                .replace("id: strategie.approche", "id: strategie.x")
                .replace("id: strategie.levier", "id: strategie.approche")
                .replace("id: strategie.x", "id: strategie.levier");
        assertThat(Trial.told(NAME, bytes(text)))
                .isEqualTo(
                        NAME + ": 1 problem\n- themes: The affirmations are not in the order of the published version,"
                                + " and answers under way would be shifted. Restore the order, or publish the change as"
                                + " barometre-2018.v2.yaml. (line 36)");
    }

    @Test
    void mayChangeUnderTheNextVersion() {
        String text = published()
                .replace("id: strategie.portage", "id: strategie.porteur")
                .replace("\nversion: 1\n", "\nversion: 2\n");
        assertThat(Trial.told("barometre-2018.v2.yaml", bytes(text))).isEqualTo("valid");
    }

    private static String published() {
        return resource(Published.FOLDER + NAME);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PublishedQuestionnaireTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
