package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text that was looked at by eye once, and must stay as it is. A missing one fails. */
final class GoldenFile {
    private GoldenFile() {}

    static void check(String name, String actual) throws IOException {
        String path = "/telegram/" + name + ".txt";
        try (InputStream in = GoldenFile.class.getResourceAsStream(path)) {
            assertThat(in)
                    .as("bot/src/test/resources%s is missing. If this is right, put it there:%n%s", path, actual)
                    .isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
