package fr.barometre.bot.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.BarometreApplication;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @Test
    void isLoadedByAnOlderJavaThanTheApplication() throws IOException {
        assertThat(version(Launcher.class)).isEqualTo(CLASS_FILE_OF_JAVA_17);
        assertThat(version(BarometreApplication.class)).isGreaterThan(CLASS_FILE_OF_JAVA_17);
    }

    private static int version(Class<?> type) throws IOException {
        try (var in = new DataInputStream(
                Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class")))) {
            in.skipNBytes(Integer.BYTES + Short.BYTES);
            return in.readUnsignedShort();
        }
    }
}
