package fr.barometre.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.prepare.PrepareCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whichever way the bot is started, the JVM is told the same; the benchmarks measure it so. */
class JvmOptionsTest {

    @Test
    void theReadmeTellsTheJvmWhatAPreparedFolderDoes() throws Exception {
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("\njava " + String.join(" ", PrepareCommand.OPTIONS) + " -jar ");
    }

    @Test
    void mavenTellsTheJvmTheSameAndLeavesItBothCompilers() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom.replace("-XX:+IgnoreUnrecognizedVMOptions ", ""))
                .contains("<jvmArguments>" + String.join(" ", PrepareCommand.OPTIONS) + "</jvmArguments>")
                .contains("<optimizedLaunch>false</optimizedLaunch>");
    }
}
