package fr.barometre.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.settings.ConfigurationFaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void areReadInUtf8() throws IOException {
        write("fr", "hello = Bonjour à {who} !");
        write("en", "hello = Hello {who}!");
        assertThat(MessageFiles.read(folder).say(Language.FR, "hello", "who", "vous"))
                .isEqualTo("Bonjour à vous !");
    }

    @Test
    void areReadFromTheJarWhereThereIsNoFolder() {
        assertThat(MessageFiles.read(folder.resolve("missing")).keys()).isNotEmpty();
    }

    @Test
    void areEachToldToBeRestored() {
        assertThatThrownBy(() -> MessageFiles.read(folder))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessage(folder + "/fr.properties: 1 problem\n- The file cannot be read. Restore it: each language"
                        + " needs its own.\n" + folder + "/en.properties: 1 problem\n- The file cannot be read. Restore"
                        + " it: each language needs its own.");
    }

    @Test
    void areToldInWhichEncodingToBeSaved() throws IOException {
        write("fr", "hello = Bonjour");
        Files.write(folder.resolve("en.properties"), "hello = Café".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MessageFiles.read(folder))
                .hasMessage(folder + "/en.properties: 1 problem\n- The file is not in UTF-8. In the editor, choose"
                        + " \"Save with encoding: UTF-8\".");
    }

    @Test
    void tellOfEveryTextAndPlaceThatOneLanguageLacks() throws IOException {
        write("fr", "a = Un {x}\nb = Deux");
        write("en", "a = One {y}\nc = Three");
        assertThatThrownBy(() -> MessageFiles.read(folder))
                .hasMessage("config/messages: 1 problem\n- a: It has the places [x] in fr.properties and [y] in"
                        + " en.properties. Use the same in both.\n"
                        + "config/messages/en.properties: 1 problem\n- b: It is missing. Translate it.\n"
                        + "config/messages/fr.properties: 1 problem\n- c: It is missing. Translate it.");
    }

    private void write(String language, String text) throws IOException {
        Files.writeString(folder.resolve(language + ".properties"), text);
    }

    @Test
    void keepFrenchMarksOnTheLineOfTheirWord() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", "config", "messages", "fr.properties")))
                .filteredOn(line -> !line.startsWith("typed.") && !line.startsWith("#"))
                .as("a space that does not break belongs before : ; ! ? » %% and after «")
                .noneMatch(line -> line.matches(".*( [:;!?»%]|« ).*"));
    }
}
