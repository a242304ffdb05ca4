package fr.barometre.bot.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import fr.barometre.bot.benchmark.Program;
import fr.barometre.bot.channel.teams.ActivityFuzz;
import fr.barometre.bot.channel.telegram.UpdateFuzz;
import fr.barometre.bot.store.SessionFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fuzzer that sees which branches of ours an input reaches, and goes on from those that reach new ones. It is in the
 * process of what it tries, behind the doors: what comes in is read, taken through its turn and drawn.
 */
final class CoverageExperiment {
    private static final int INPUTS = Scale.asked().of(500, 200_000);
    private static final int LONGEST = 8_192;
    private static final long SEED = Scale.seed(1);
    private static final int BEGINNINGS = 40;
    private static final int MOST_MESSAGES = 3;
    private static final List<String> TEXTS =
            List.of("commencer", "4", "oui", "aide", "modifier", "my data", "back", "effacer", "campagne", "en");
    private static final Pattern END = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+) ft: \\d+ corp: (\\d+)/");
    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=" + Scale.asked().of(1, 4),
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED");

    @Test
    void noInputLeadsToAnythingButAnAnswer(@TempDir Path folder) throws IOException {
        Random random = new Random(SEED);
        Table table = new Table(
                INPUTS + " inputs for each, seed " + SEED, "what reads them", "inputs", "branches reached", "kept");
        table.row(fuzzed(UpdateFuzz.class, talks(random, number -> GoodMessages.update(random, number)), folder));
        table.row(
                fuzzed(ActivityFuzz.class, talks(random, number -> GoodMessages.activity(random, number, "")), folder));
        table.row(fuzzed(SessionFuzz.class, Stream.of(SessionFuzz.halfWay()), folder));
        table.publish("coverage-experiment");
    }

    /** Returns a row of the table. */
    private static Object[] fuzzed(Class<?> target, Stream<byte[]> beginnings, Path folder) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve(target.getSimpleName()));
        List<byte[]> all = beginnings.toList();
        for (int number = 0; number < all.size(); number++) {
            Files.write(corpus.resolve("beginning-" + number), all.get(number));
        }
        List<String> arguments = List.of(
                "--target_class=" + target.getName(),
                "--instrumentation_includes=fr.barometre.bot.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-runs=" + INPUTS,
                "-seed=" + SEED,
                "-max_len=" + LONGEST,
                "-timeout=20",
                "-dict=" + dictionary(folder),
                corpus.toString());
        try (Program fuzzer = Program.start(Jazzer.class, OPTIONS, arguments)) {
            MatchResult end =
                    END.matcher(fuzzer.await("DONE ")).results().findFirst().orElseThrow();
            assertThat(Integer.parseInt(end.group(1))).isGreaterThanOrEqualTo(INPUTS);
            return new Object[] {target.getSimpleName(), end.group(1), end.group(2), end.group(3)};
        }
    }

    /** Writes down what the fuzzer may put in as a whole: what our buttons carry. */
    private static Path dictionary(Path folder) throws IOException {
        return Files.write(
                folder.resolve("dictionary"),
                Stream.concat(GoodMessages.ACTIONS.stream(), TEXTS.stream())
                        .map(code -> '"' + code + '"')
                        .toList());
    }

    /** Returns what to begin with: messages as the platform sends them, texts and buttons. */
    private static Stream<byte[]> talks(Random random, IntFunction<String> platform) {
        return IntStream.range(0, BEGINNINGS)
                .mapToObj(talk -> IntStream.rangeClosed(0, talk % MOST_MESSAGES)
                        .mapToObj(n -> switch (talk % 4) {
                            case 0 -> platform.apply(n);
                            case 1 -> "/start\n" + TEXTS.get(random.nextInt(TEXTS.size()));
                            default -> '>' + GoodMessages.action(random);
                        })
                        .collect(Collectors.joining("\n"))
                        .getBytes(UTF_8));
    }
}
