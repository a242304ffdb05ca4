package fr.barometre.bot.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
    void leavesTheFolderEmptyIfItFails() throws IOException {
        Path jar = folder.resolve("half.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, HalfUnpacked.class.getName());
        manifest.getMainAttributes()
                .put(Name.CLASS_PATH, Path.of("target", "test-classes").toUri().toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        Path filled = folder.resolve("new");

        assertThat(command(25, jar).run("prepare", "--to=" + filled)).isEqualTo(1);

        assertThat(said.toString(UTF_8)).contains("could not be unpacked").contains(HalfUnpacked.WHY);
        assertThat(filled).isEmptyDirectory();
    }

    @Test
    void endsWhenItIsBrokenOff() {
        Thread.currentThread().interrupt();

        int status = command(25, folder.resolve("absent.jar")).run("prepare", "--to=" + folder.resolve("new"));

        assertThat(Thread.interrupted()).as("still known to be").isTrue();
        assertThat(status).isEqualTo(1);
    }

    /** A jar that unpacks one file of itself, and no more. */
    static final class HalfUnpacked {
        static final String WHY = "no room is left";

        private HalfUnpacked() {}

        public static void main(String[] arguments) throws IOException {
            Path destination = Path.of(arguments[List.of(arguments).indexOf("--destination") + 1]);
            Files.createDirectories(destination.resolve("lib"));
            Files.writeString(destination.resolve("lib").resolve("first.jar"), "");
            throw new IOException(WHY);
        }
    }

    private PrepareCommand command(int java, Path jar) {
        PrintStream both = new PrintStream(said, true, UTF_8);
        return new PrepareCommand(java, jar, both, both);
    }
}
