package fr.barometre.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "1, 1", "65521, 65520", "10, 200000", "200000, 10", "131042, 131042"})
    void ofTwoPartsIsThatOfTheWhole(int first, int second) {
        byte[] whole = new byte[first + second];
        new Random(first).nextBytes(whole);

        Checksum joined = of(Arrays.copyOf(whole, first)).then(of(Arrays.copyOfRange(whole, first, whole.length)));

        assertThat(joined).isEqualTo(of(whole));
    }

    private static Checksum of(byte[] bytes) {
        Adler32 adler = new Adler32();
        adler.update(bytes);
        return new Checksum(adler.getValue(), bytes.length);
    }
}
