package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table in the operator's documents that names each kind of key, and for how long at most it is kept.
 *
 * @param rows the longest time by the pattern of the keys, with every setting at its default; zero for ever
 */
record Retentions(Map<String, Duration> rows) {

    /** Reads the rows: a pattern in the first cell, the longest time in the last. */
    static Retentions read() throws IOException {
        Map<String, Duration> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../config/privacy/retention.md"))) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length > 3 && cells[1].startsWith("`")) {
                String most = cells[cells.length - 2].replace("`", "");
                rows.put(cells[1].replace("`", ""), most.equals("-") ? Duration.ZERO : Duration.parse(most));
            }
        }
        return new Retentions(rows);
    }

    /** Checks that just one row is about {@code key}, and allows the time that is left; returns the row's pattern. */
    String check(String key, long millisLeft) {
        Map<String, Duration> about = new TreeMap<>(rows);
        about.keySet().removeIf(pattern -> !key.matches(pattern));
        assertThat(about).as("rows for %s", key).hasSize(1);
        about.forEach((pattern, most) -> assertThat(millisLeft)
                .as("time left for %s", key)
                .isBetween(most.isZero() ? -1L : 1L, most.isZero() ? -1L : most.toMillis()));
        return about.keySet().iterator().next();
    }
}
