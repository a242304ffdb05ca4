package fr.barometre.bot.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerJavaTest {
    @TempDir
    Path machine;

    private Path inHand = Path.of("");

    @BeforeEach
    void install() throws IOException {
        inHand = java("java-17", "17.0.15");
        java("java-21", "21.0.8");
        java("java-25", "25");
        java("broken", "twenty");
        Files.createDirectories(machine.resolve("no-java"));
    }

    @Test
    void takesTheNewestBesideTheOneInHand() {
        assertThat(NewerJava.find(21, Optional.empty(), inHand))
                .contains(new NewerJava(machine.resolve("java-25"), 25));
    }

    @Test
    void prefersJavaHome() {
        assertThat(NewerJava.find(21, Optional.of(machine.resolve("java-21")), inHand))
                .contains(new NewerJava(machine.resolve("java-21"), 21));
    }

    @Test
    void passesOverAJavaHomeThatIsTooOldOrNone() {
        assertThat(NewerJava.find(21, Optional.of(inHand), inHand))
                .map(NewerJava::version)
                .contains(25);
        assertThat(NewerJava.find(21, Optional.of(machine.resolve("no-java")), inHand))
                .map(NewerJava::version)
                .contains(25);
    }

    @Test
    void findsNoneWhereAllAreTooOld() {
        assertThat(NewerJava.find(26, Optional.empty(), inHand)).isEmpty();
    }

    @Test
    void findsNoneWhereTheFolderBesideCannotBeRead() {
        assertThat(NewerJava.find(21, Optional.empty(), machine.resolve("gone").resolve("java-17")))
                .isEmpty();
    }

    private Path java(String name, String version) throws IOException {
        Path home = machine.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        assertThat(Files.createFile(home.resolve("bin").resolve("java"))
                        .toFile()
                        .setExecutable(true))
                .isTrue();
        return home;
    }
}
