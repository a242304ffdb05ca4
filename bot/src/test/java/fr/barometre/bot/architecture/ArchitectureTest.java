package fr.barometre.bot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which room may depend on which. Arrows run one way: channel → turn → screen → conversation → questionnaire → scoring.
 *
 * <p>Each rule is also seen red: without any one of the rooms it allows, it fails, so it names no room in vain.
 */
class ArchitectureTest {
    private static final String BOT = "fr.barometre.bot.";
    private static final String SCORING = "fr.barometre.scoring";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.barometre");

    /** Each room with the rooms of ours that it may use. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("settings", List.of()),
            Map.entry("text", List.of("settings")),
            Map.entry("questionnaire", List.of("text", "settings", SCORING)),
            Map.entry("conversation", List.of("text", "questionnaire", SCORING)),
            Map.entry("campaign", List.of("conversation", SCORING)),
            Map.entry("picture", List.of()),
            Map.entry("prepare", List.of()),
            Map.entry("summary", List.of("text", "questionnaire", SCORING)),
            Map.entry(
                    "screen",
                    List.of("text", "questionnaire", "conversation", "campaign", "picture", "summary", SCORING)),
            Map.entry("report", List.of("text", "questionnaire", "campaign", "picture", "summary", "screen", SCORING)),
            Map.entry(
                    "turn",
                    List.of("text", "questionnaire", "conversation", "campaign", "screen", "settings", SCORING)),
            Map.entry(
                    "store", List.of("text", "questionnaire", "conversation", "campaign", "turn", "settings", SCORING)),
            Map.entry("channel.teams", List.of("text", "conversation", "screen", "picture", "turn", "settings")),
            Map.entry("channel.telegram", List.of("text", "conversation", "screen", "picture", "turn", "settings")),
            Map.entry("channel.teams.app", List.of("settings")),
            Map.entry("channel.web", List.of("text", "conversation", "screen", "picture", "turn", "settings"))));

    /** Rooms without any library but the JDK's and annotations for null. */
    private static final Set<String> PURE = Set.of("conversation", "campaign", "summary");

    static Set<String> rooms() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyWhatItMay(String room) {
        rule(room, MAY_USE.getOrDefault(room, List.of())).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesAllThatItMay(String room) {
        List<String> allowed = MAY_USE.getOrDefault(room, List.of());
        for (String one : allowed) {
            List<String> fewer = new ArrayList<>(allowed);
            fewer.remove(one);
            assertThatThrownBy(() -> rule(room, fewer).check(CODE), "%s without %s", room, one)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void everyRoomHasItsRule() {
        Set<String> found = new TreeSet<>();
        CODE.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith(BOT))
                .map(p -> p.substring(BOT.length()))
                .forEach(found::add);
        found.remove("launch");
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    /** They are found by their names before the application starts. */
    @Test
    void recordsOfSettingsAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .haveSimpleNameEndingWith("Settings")
                .check(CODE);
    }

    @Test
    void onlyTheApplicationStandsInTheRoot() {
        assertThat(CODE.stream()
                        .filter(c -> c.getPackageName().equals("fr.barometre.bot"))
                        .map(c -> c.getSimpleName())
                        .filter(name -> !name.equals("package-info"))
                        .toList())
                .containsExactly("BarometreApplication");
    }

    @Test
    void theScoringStandsAlone() {
        classes()
                .that()
                .resideInAPackage(SCORING)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "java.math", "org.jspecify..", SCORING)
                .check(CODE);
    }

    @ParameterizedTest
    @MethodSource("pure")
    void pureRoomsUseOnlyTheJdk(String room) {
        classes()
                .that()
                .resideInAPackage(BOT + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.math",
                        "java.time..",
                        "java.text",
                        "org.jspecify..",
                        "fr.barometre..")
                .check(CODE);
    }

    static Set<String> pure() {
        return PURE;
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(SCORING, BOT + "conversation", BOT + "screen", BOT + "summary")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    private static ArchRule rule(String room, List<String> allowed) {
        List<String> others = new ArrayList<>();
        CODE.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith("fr.barometre"))
                .distinct()
                .filter(p -> !p.equals(BOT + room) && allowed.stream().noneMatch(a -> p.equals(a) || p.equals(BOT + a)))
                .forEach(others::add);
        return noClasses()
                .that()
                .resideInAPackage(BOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new));
    }
}
