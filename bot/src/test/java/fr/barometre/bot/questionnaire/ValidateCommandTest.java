package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private String good = "";
    private String faulty = "";

    @BeforeEach
    void writesTwoFiles() throws IOException {
        good = Files.writeString(folder.resolve(Trial.NAME), Trial.text()).toString();
        faulty = Files.writeString(
                        folder.resolve("essai.v2.yaml"),
                        Trial.with("version: 1", "version: 2").replace("who: ", "hwo: "))
                .toString();
    }

    @Test
    void endsWithZeroAndALineForEachValidFile() {
        assertThat(run("validate", good, good)).isZero();
        assertThat(said(out)).isEqualTo((good + ": valid, 2 themes, 3 affirmations\n").repeat(2));
        assertThat(said(err)).isEmpty();
    }

    @Test
    void endsWithOneAndAllFaultsOfAllFiles() {
        String missing = folder.resolve("missing.yaml").toString();
        assertThat(run("validate", faulty, good, missing)).isOne();
        assertThat(said(out)).isEqualTo(good + ": valid, 2 themes, 3 affirmations\n");
        assertThat(said(err))
                .isEqualTo(faulty
                        + ": 2 problems\n"
                        + "- inspirations[0].who: It is missing. The collectivité, by its own name; the same in both"
                        + " languages. (line 69)\n"
                        + "- inspirations[0].hwo: \"hwo\" is not a field that can stand here. Did you mean \"who\"? The"
                        + " fields are themes, who, text. (line 70)\n"
                        + missing
                        + ": 1 problem\n- The file cannot be read. Check its name and its permissions.\n");
    }

    @Test
    void checksEachQuestionnaireOfAFolder() throws IOException {
        Files.delete(Path.of(faulty));
        Files.writeString(folder.resolve("essai.v3.yaml"), Trial.with("version: 1", "version: 3"));
        Files.writeString(folder.resolve("notes.txt"), "not a questionnaire");
        assertThat(run("validate", folder.toString())).isZero();
        assertThat(said(out).lines()).hasSize(2).allMatch(line -> line.endsWith(": valid, 2 themes, 3 affirmations"));
    }

    @Test
    void saysThatAFolderHoldsNone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("validate", empty.toString())).isOne();
        assertThat(said(err)).isEqualTo(empty + ": 1 problem\n- The folder holds no questionnaire. Name another.\n");
    }

    @Test
    void endsWithTwoAndItsUsageWhenCalledOtherwise() {
        assertThat(run("validate")).isEqualTo(2);
        assertThat(run("valdate", good)).isEqualTo(2);
        assertThat(run("help")).isEqualTo(2);
        assertThat(said(err)).startsWith("Usage: java -jar ").contains("validate FILE");
        assertThat(said(out)).isEmpty();
    }

    private int run(String... args) {
        return new ValidateCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
