package fr.barometre.bot.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The questionnaires that the project publishes, for tests that need the real thing. */
public final class PublishedSurveys {
    private static final Path FOLDER = Path.of("..", "config", "questionnaires");

    private PublishedSurveys() {}

    public static Survey barometre2018() {
        return catalog().preferred();
    }

    public static Catalog catalog() {
        return catalog(List.of());
    }

    /** Returns the published questionnaires and that of {@code file}. */
    public static Catalog with(Path file) {
        try {
            return catalog(List.of(SurveyFile.at(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalog catalog(List<SurveyFile> others) {
        try {
            List<SurveyFile> files = new ArrayList<>(SurveyFolder.in(FOLDER));
            files.addAll(others);
            return new Catalog(SurveyFolder.surveys(files), "barometre-2018");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
