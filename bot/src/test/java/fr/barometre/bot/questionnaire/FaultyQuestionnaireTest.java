package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaultyQuestionnaireTest {
    private static final Set<String> SAYING_NOTHING_OF_VALUES =
            Set.of("$schema", "$ref", "$defs", "title", "description", "properties", "items", "contains");

    @TestFactory
    Stream<DynamicTest> tellsItsAuthorWhereAndWhatToDo() {
        return cases().stream()
                .map(given -> DynamicTest.dynamicTest(
                        given.before() + " → " + given.after(),
                        () -> assertThat(Trial.told(given.file())).isEqualTo(given.told())));
    }

    @Test
    void isShownForEveryCrossCheck() {
        List<Branch> files =
                cases().stream().flatMap(FaultyQuestionnaireTest::tree).toList();
        assertThat(Stream.<Enum<?>>concat(Arrays.stream(AskedCheck.values()), Arrays.stream(JudgedCheck.values())))
                .allSatisfy(check -> assertThat(files).anyMatch(file -> breaks(check, file)));
    }

    @Test
    void isShownForEveryKeywordOfTheSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(SurveySchema.RESOURCE), InputFormat.JSON);
        Set<String> shown = cases().stream()
                .flatMap(FaultyQuestionnaireTest::tree)
                .flatMap(file -> schema.validate(file.node()).stream().map(Error::getKeyword))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).containsAll(keywords());
    }

    private static boolean breaks(Enum<?> check, Branch file) {
        Stream<Problem> problems =
                check instanceof AskedCheck asked ? asked.problems(file) : ((JudgedCheck) check).problems(file);
        return problems.findAny().isPresent();
    }

    private static Stream<Branch> tree(Case given) {
        try {
            return Stream.of(Branch.root(YamlTree.read(given.file()).tree()));
        } catch (UnreadableYaml e) {
            return Stream.empty();
        }
    }

    private static Set<String> keywords() {
        Set<String> keywords = new TreeSet<>();
        collect(new JsonMapper().readTree(resource(SurveySchema.RESOURCE)), keywords);
        assertThat(keywords).hasSizeGreaterThan(10);
        return keywords;
    }

    private static void collect(JsonNode rules, Set<String> keywords) {
        for (var rule : rules.properties()) {
            boolean named = Set.of("properties", "$defs").contains(rule.getKey());
            if (!SAYING_NOTHING_OF_VALUES.contains(rule.getKey())) {
                keywords.add(rule.getKey());
            }
            if (named) {
                rule.getValue().forEach(inner -> collect(inner, keywords));
            } else if (rule.getKey().equals("items")) {
                collect(rule.getValue(), keywords);
            }
        }
    }

    private static List<Case> cases() {
        String text = resource("/questionnaire/faults.txt");
        List<Case> cases = Arrays.stream(text.split("\n\n", -1))
                .map(String::strip)
                .filter(block -> block.startsWith("<<<"))
                .map(Case::of)
                .toList();
        assertThat(cases).hasSizeGreaterThan(50);
        return cases;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(FaultyQuestionnaireTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One edit of the trial, and all that must be told of it. */
    private record Case(String before, String after, String told) {
        static Case of(String block) {
            String[] lines = block.split("\n", 3);
            assertThat(lines).hasSize(3);
            assertThat(lines[1]).startsWith(">>> ");
            return new Case(unfolded(lines[0]), unfolded(lines[1]), lines[2]);
        }

        private static String unfolded(String line) {
            return line.substring("<<< ".length()).replace('⏎', '\n');
        }

        String file() {
            return Trial.with(before, after);
        }
    }
}
