package fr.barometre.bot.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The questionnaires that the project publishes, for tests that need the real thing. */
public final class PublishedSurveys {
    private static final Path FOLDER = Path.of("..", "config", "questionnaires");

    private PublishedSurveys() {}

    public static Survey barometre2018() {
        return catalog().preferred();
    }

    public static Catalog catalog() {
        try {
            return new Catalog(SurveyFolder.surveys(SurveyFolder.in(FOLDER)), "barometre-2018");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
