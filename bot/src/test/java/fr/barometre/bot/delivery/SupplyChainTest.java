package fr.barometre.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.core.ExecutableProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is delivered, held against the licences and advisories that were read. */
class SupplyChainTest {
    private static final Path DOCUMENT = Path.of("docs/supply-chain.md");
    private static final String REDIS = "redis-server";

    @Test
    void everyLibraryHasALicenceThatWasReadAndNoRowIsAboutNone() throws IOException {
        Set<String> read = new TreeSet<>();
        table("Licences").forEach(row -> read.add(row.getFirst()));

        Map<String, String> met = new TreeMap<>();
        for (JsonNode library : libraries()) {
            met.merge(licence(library), library.path("name").asString(), (a, b) -> a + ", " + b);
        }

        assertThat(met).containsOnlyKeys(read);
    }

    @Test
    void noLibraryIsOlderThanItsAdvisoriesAskUnlessThatIsExplained(@TempDir Path folder) throws IOException {
        Map<String, Version> delivered = delivered(folder);
        List<String> findings = new ArrayList<>();
        for (List<String> row : table("Known vulnerabilities")) {
            Version here = delivered.get(row.get(1));
            boolean accepted = row.get(3).startsWith("accepted: ") && row.get(3).length() > 60;
            if (here == null) {
                findings.add(row.getFirst() + ": " + row.get(1) + " is no longer delivered; remove the row");
            } else if (here.compareTo(Version.parse(row.get(2))) < 0 != accepted) {
                findings.add(row.getFirst() + ": " + row.get(1) + " " + here + " does not fit “" + row.get(3) + "”");
            }
        }

        assertThat(findings).isEmpty();
        assertThat(table("Known vulnerabilities")).hasSizeGreaterThan(10);
    }

    @Test
    void theImageRunsAsNobodyAndHoldsNoSecret() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../config/deploy/Dockerfile"));

        assertThat(lines.stream().filter(l -> l.startsWith("USER ")).toList()).containsExactly("USER barometre");
        assertThat(lines.indexOf("USER barometre")).isLessThan(position(lines, "ENTRYPOINT ["));
        assertThat(position(lines, "USER ")).isGreaterThan(position(lines, "COPY config"));
        assertThat(lines.stream().filter(l -> l.startsWith("FROM ")))
                .allMatch(from -> from.matches("FROM \\S+:\\S*\\d\\S*( AS \\w+)?"));
        assertThat(lines).anyMatch(l -> l.matches("RUN useradd --system --uid [1-9]\\d+ .* barometre"));
        assertThat(Files.readAllLines(Path.of("../config/deploy/Dockerfile.dockerignore")))
                .contains("data", "**/target", ".git");
        assertThat(lines).noneMatch(l -> l.startsWith("ARG ") || l.startsWith("ENV ") || l.startsWith("ADD "));
    }

    private static int position(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToInt(lines::indexOf)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line begins with " + beginning));
    }

    private static Map<String, Version> delivered(Path folder) throws IOException {
        Map<String, Version> delivered = new TreeMap<>();
        for (JsonNode library : libraries()) {
            Version version = Version.parse(library.path("version").asString());
            delivered.merge(library.path("name").asString(), version, (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        String executable =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().getName();
        delivered.put(REDIS, Version.parse(executable.replaceAll("^redis-server-([\\d.]+).*$", "$1")));
        return delivered;
    }

    private static List<JsonNode> libraries() throws IOException {
        try (InputStream bom = Objects.requireNonNull(
                SupplyChainTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"),
                "The build makes the list, if it is online: run mvn verify once without -o.")) {
            List<JsonNode> libraries = new ArrayList<>();
            JsonMapper.builder().build().readTree(bom).path("components").forEach(libraries::add);
            assertThat(libraries).hasSizeGreaterThan(100);
            return libraries;
        }
    }

    private static String licence(JsonNode library) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : library.path("licenses")) {
            names.add(
                    choice.has("expression")
                            ? choice.path("expression").asString()
                            : choice.path("license")
                                    .path("id")
                                    .asString(
                                            choice.path("license").path("name").asString("none")));
        }
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(" OR "));
    }

    /** Returns the cells of the rows under a heading. */
    private static List<List<String>> table(String heading) throws IOException {
        String text = Files.readString(DOCUMENT);
        String part = text.substring(text.indexOf("## " + heading)).split("\n## ", 2)[0];
        return part.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> List.of(line.substring(2).split("\\s*\\|\\s*", -1)))
                .toList();
    }
}
