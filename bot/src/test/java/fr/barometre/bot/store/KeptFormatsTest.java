package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Entries that were written in any format are read for ever. The files' lines are never changed; a new constant of a
 * place or profile gets a line of its own, which the failure of {@link #everythingThatCanBeKeptHasALine} gives.
 */
class KeptFormatsTest {
    private final SessionCodec codec = Samples.codec(Samples.CATALOG);

    @Test
    void everyLineIsReadAsWhatItWasWrittenFrom() throws IOException {
        Map<String, Stored> expected = KeptEntries.entries();

        lines().forEach((name, entry) -> assertThat(codec.decode(Samples.ANNE, entry))
                .as(name)
                .isEqualTo(new Found.Live(Objects.requireNonNull(expected.get(name), name))));
    }

    @Test
    void everythingThatCanBeKeptHasALine() throws IOException {
        Set<String> missing = new TreeSet<>(KeptEntries.entries().keySet());
        missing.removeAll(lines().keySet());

        assertThat(missing.stream().map(this::line))
                .as("lines to add to format-2.txt")
                .isEmpty();
    }

    private String line(String name) {
        Stored stored = Objects.requireNonNull(KeptEntries.entries().get(name));
        return name + " " + Base64.getEncoder().encodeToString(codec.encode(Samples.ANNE, stored));
    }

    private static Map<String, byte[]> lines() throws IOException {
        Map<String, byte[]> lines = new LinkedHashMap<>();
        for (String format : List.of("format-1.txt", "format-2.txt")) {
            try (InputStream file = KeptFormatsTest.class.getResourceAsStream("/store/" + format)) {
                String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
                text.lines().forEach(line -> {
                    int blank = line.indexOf(' ');
                    lines.put(line.substring(0, blank), Base64.getDecoder().decode(line.substring(blank + 1)));
                });
            }
        }
        return lines;
    }
}
