package fr.barometre.bot.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareCommandTest {
    private static final Path JAR = Path.of("barometre-bot.jar");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void saysHowItIsCalled() {
        assertThat(command(25, JAR).run("prepare", "somewhere")).isEqualTo(2);
        assertThat(command(25, JAR).run("prepare", "--to=a", "--to=b")).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("Usage:").contains("--to");
    }

    @Test
    void asksForAJavaThatCanDoIt() {
        assertThat(command(21, JAR).run("prepare", "--to=" + folder.resolve("new")))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("This is Java 21").contains("Java 25");
    }

    @Test
    void asksForTheJar() {
        assertThat(command(25, Path.of("target", "classes")).run("prepare", "--to=" + folder.resolve("new")))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("mvn package");
    }

    @Test
    void touchesNoFolderThatHoldsSomething() throws IOException {
        Files.createFile(folder.resolve("kept"));
        assertThat(command(25, JAR).run("prepare", "--to=" + folder)).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("not empty");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("kept"));
    }

    @Test
    void saysWhatTheUnpackingSaid() {
        Path absent = folder.resolve("absent.jar");
        assertThat(command(25, absent).run("prepare", "--to=" + folder.resolve("new")))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("could not be unpacked").contains("absent.jar");
    }

    @Test
    void endsWhenItIsBrokenOff() {
        Thread.currentThread().interrupt();

        int status = command(25, folder.resolve("absent.jar")).run("prepare", "--to=" + folder.resolve("new"));

        assertThat(Thread.interrupted()).as("still known to be").isTrue();
        assertThat(status).isEqualTo(1);
    }

    private PrepareCommand command(int java, Path jar) {
        PrintStream both = new PrintStream(said, true, UTF_8);
        return new PrepareCommand(java, jar, both, both);
    }
}
