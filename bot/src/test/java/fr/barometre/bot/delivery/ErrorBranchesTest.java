package fr.barometre.bot.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of error branches, held against the sources: none is missing, none has gone, and every test exists. */
class ErrorBranchesTest {
    private static final Path TABLE = Path.of("docs", "error-branches.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("..", "scoring", "src", "main", "java"));
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern HANDLER = Pattern.compile("catch \\(([^)]*?) \\w+\\)");
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([\\w/]+)` \\| `([^`]+)`(?: ×(\\d))? \\| (.+) \\| (.+) \\| (.*?) ?\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyHandlerOfTheSourcesStandsInTheTableAndNoOther() throws IOException {
        Map<String, Long> listed = new TreeMap<>();
        rows().forEach(row ->
                listed.put(row.group(1) + " " + row.group(2), row.group(3) == null ? 1 : Long.parseLong(row.group(3))));

        assertThat(listed)
                .as("handlers in %s, and in the sources: give each a row, and take away what has gone", TABLE)
                .isEqualTo(new TreeMap<>(handlers()));
    }

    @Test
    void everyRowNamesATestOrSaysWhyThereIsNone() throws IOException {
        List<String> tests = files(TESTS).map(ErrorBranchesTest::name).toList();
        List<String> wrong = new ArrayList<>();
        for (MatchResult row : rows()) {
            List<String> named = NAME.matcher(row.group(6))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            boolean explained = row.group(4).startsWith("not provoked: ");
            if (named.isEmpty() != explained || !tests.containsAll(named)) {
                wrong.add(row.group());
            }
        }

        assertThat(wrong)
                .as("rows that name no test of ours, and do not say “not provoked: …”")
                .isEmpty();
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE)).results().toList();
    }

    private static Map<String, Long> handlers() {
        return SOURCES.stream()
                .flatMap(root -> files(root)
                        .flatMap(file -> HANDLER.matcher(read(file))
                                .results()
                                .map(match -> place(root, file) + " " + match.group(1))))
                .collect(groupingBy(handler -> handler, counting()));
    }

    /** Returns where a class stands, without what all have in common. */
    private static String place(Path root, Path file) {
        return root.relativize(file)
                .toString()
                .replace('\\', '/')
                .replaceFirst("^fr/barometre/(bot/)?", "")
                .replaceFirst("\\.java$", "");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
