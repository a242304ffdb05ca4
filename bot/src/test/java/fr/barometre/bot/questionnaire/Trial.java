package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.settings.ConfigurationFaults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The small questionnaire of the tests, to be broken by an edit. */
final class Trial {
    static final String NAME = "essai.v1.yaml";

    private static final SurveyReader READER = new SurveyReader();

    private Trial() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(Trial.class.getResourceAsStream("/questionnaire/" + NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text with the first {@code before} replaced; fails if there is none. */
    static String with(String before, String after) {
        String text = text();
        int at = text.indexOf(before);
        assertThat(at).as("the place of \"%s\" in the trial", before).isNotNegative();
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    static Survey read(String text) {
        return READER.read(file(NAME, text.getBytes(StandardCharsets.UTF_8)));
    }

    static SurveyFile file(String name, byte[] content) {
        try {
            return SurveyFile.read(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is told of the file, or "valid". */
    static String told(String name, byte[] content) {
        try {
            READER.read(file(name, content));
            return "valid";
        } catch (ConfigurationFaults e) {
            return ConfigurationFaults.report(e.faults());
        }
    }

    static String told(String text) {
        return told(NAME, text.getBytes(StandardCharsets.UTF_8));
    }
}
