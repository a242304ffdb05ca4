package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.turn.Pseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeysTest {
    private static final String THIRTY_TWO_BYTES = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRespondentHasTheSameNameAsLongAsTheKeyStays() {
        Pseudonyms pseudonyms =
                new Pseudonyms(PseudonymKeys.of(THIRTY_TWO_BYTES).newest());

        assertThat(pseudonyms.of("telegram", "123456789").channel()).isEqualTo("telegram");
        assertThat(pseudonyms.of("telegram", "123456789").key()).isEqualTo("IHD3UyemZW7xrhGlNUFR8A");
        assertThat(pseudonyms.of("teams", "123456789").key())
                .isNotEqualTo(pseudonyms.of("telegram", "123456789").key());
        assertThat(pseudonyms.of("telegram", "123456780").key())
                .isNotEqualTo(pseudonyms.of("telegram", "123456789").key());
    }

    @Test
    void aKeyThatIsTooShortOrNoBase64IsRefusedWithoutBeingRepeated() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> PseudonymKeys.of(shortKey))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("barometre.pseudonym-key: It is shorter than 32 bytes. Make a key with"
                        + " \"openssl rand -base64 32\"")
                .hasMessageNotContaining(shortKey);
        assertThatThrownBy(() -> PseudonymKeys.of("correct horse battery staple, said the operator"))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("barometre.pseudonym-key: It is not base64.")
                .hasMessageNotContaining("horse");
    }

    @Test
    void aMissingKeyIsMadeOnceForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("data").resolve("pseudonym.key");

        byte[] made = PseudonymKeys.keptIn(file).newest();

        assertThat(made).hasSize(32).isEqualTo(PseudonymKeys.keptIn(file).newest());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNamed() throws IOException {
        Path notAFile = Files.createDirectory(folder.resolve("pseudonym.key"));
        Path notAFolder = Files.createFile(folder.resolve("file")).resolve("pseudonym.key");

        assertThatThrownBy(() -> PseudonymKeys.keptIn(notAFile))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(notAFile.toString());
        assertThatThrownBy(() -> PseudonymKeys.of(THIRTY_TWO_BYTES).withNewOneKeptIn(notAFolder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The new pseudonym key cannot be written to " + notAFolder + ".");
    }

    @Test
    void theKeyIsNeverShown() {
        assertThat(PseudonymKeys.of(THIRTY_TWO_BYTES)).hasToString("PseudonymKeys[hidden]");
        assertThat(new Pseudonyms(new byte[32])).hasToString("Pseudonyms[hidden]");
    }
}
