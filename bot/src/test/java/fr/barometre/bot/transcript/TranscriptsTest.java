package fr.barometre.bot.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transcripts are the specification of the conversation. {@code -Dtranscripts=rewrite} rewrites what the bot says
 * in them, to be read before it is committed; it is refused where {@code CI} is set.
 */
class TranscriptsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final Catalog CATALOG = PublishedSurveys.catalog();
    private static final Texts TEXTS = PublishedTexts.read();
    private static final int WELCOME_WORDS = 60;
    private static final int SUMMARY_CHARACTERS = 900;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatTheTranscriptSays(Path file) {
        Transcript transcript = Transcript.read(file);
        List<String> played = transcript.replay(CATALOG, TEXTS, new Seen());
        if (rewriting()) {
            transcript.rewrite(played);
        }
        assertThat(played).as("%s", file).isEqualTo(Transcript.read(file).lines());
        assertThat(played).as("%s expects something", file).anyMatch(line -> line.startsWith("< "));
    }

    @Test
    void everythingThatCanHappenOccursInSomeTranscript() throws IOException {
        Seen seen = new Seen();
        files().forEach(f -> Transcript.read(f).replay(CATALOG, TEXTS, seen));
        Set<String> missing = new TreeSet<>(Possible.names());
        missing.removeAll(seen.names());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageOccursInSomeTranscript() throws IOException {
        List<String> said = new ArrayList<>();
        files().forEach(f -> Transcript.read(f).lines().stream()
                .filter(l -> l.startsWith("< "))
                .forEach(said::add));
        String all = String.join("\n", said);
        Set<String> missing = new TreeSet<>();
        for (String key : TEXTS.keys()) {
            boolean ofAChannel = key.startsWith("channel.") || key.startsWith("web.") || key.startsWith("typed.");
            boolean ofAFile = key.startsWith("report.") || key.startsWith("table.");
            if (!ofAChannel
                    && !ofAFile
                    && !SEEN_ELSEWHERE.contains(key)
                    && Stream.of(Language.values())
                            .noneMatch(l -> pattern(l, key).matcher(all).find())) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Said in a file, as a format, or where an operator has set less or changed a questionnaire. */
    private static final Set<String> SEEN_ELSEWHERE = Set.of(
            "date.pattern",
            "time.pattern",
            "invited.none",
            "qr.none",
            "earlier.not-comparable",
            "data.also-address",
            "data.also-deliveries",
            "unpublished.text",
            "unpublished.erase");

    private static Pattern pattern(Language language, String key) {
        Matcher place = Pattern.compile("\\{\\w+}").matcher(TEXTS.say(language, key, EVERY_PLACE));
        return Pattern.compile(Pattern.quote(place.replaceAll("\0")).replace("\0", "\\E.*?\\Q"));
    }

    /** Fills each place with a mark of its own, which the pattern then takes for anything. */
    private static final Object[] EVERY_PLACE = Stream.of(
                    "above",
                    "affirmations",
                    "after",
                    "answer",
                    "before",
                    "below",
                    "categories",
                    "category",
                    "conditions",
                    "date",
                    "days",
                    "done",
                    "edition",
                    "excess",
                    "from",
                    "highest",
                    "level",
                    "levels",
                    "line",
                    "lowest",
                    "mean",
                    "mean_after",
                    "mean_before",
                    "minutes",
                    "n",
                    "none",
                    "of",
                    "percent",
                    "place",
                    "rated",
                    "source",
                    "standing",
                    "statement",
                    "text",
                    "theme",
                    "themes",
                    "to",
                    "total",
                    "values",
                    "who",
                    "name",
                    "threshold",
                    "code",
                    "link",
                    "time",
                    "finished",
                    "half",
                    "begun",
                    "now",
                    "lower",
                    "upper",
                    "elected",
                    "management",
                    "gap",
                    "moved",
                    "low",
                    "high",
                    "distribution",
                    "seconds")
            .flatMap(p -> Stream.of(p, "{x}"))
            .toArray();

    @Test
    void theWelcomeHasAtMostSixtyWords() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("welcome.txt"));
        String welcome = String.join(
                " ",
                lines.stream()
                        .skip(lines.indexOf("> /start"))
                        .skip(1)
                        .takeWhile(l -> l.startsWith("< "))
                        .filter(l -> !l.startsWith("< ["))
                        .map(l -> l.substring(2).replace("# ", ""))
                        .toList());
        assertThat(Pattern.compile("[\\p{L}\\p{N}]+(?:[’-][\\p{L}\\p{N}]+)*")
                        .matcher(welcome)
                        .results()
                        .count())
                .isBetween(20L, (long) WELCOME_WORDS);
    }

    @Test
    void everySummaryHasAtMostNineHundredCharacters() throws IOException {
        int summaries = 0;
        for (Path file : files().toList()) {
            List<String> reply = new ArrayList<>();
            for (String line : Transcript.read(file).lines()) {
                if (line.startsWith("< ")) {
                    reply.add(line);
                    continue;
                }
                summaries += checked(file, reply);
                reply.clear();
            }
            summaries += checked(file, reply);
        }
        assertThat(summaries).isGreaterThan(5);
    }

    private static int checked(Path file, List<String> reply) {
        boolean summary = reply.stream().anyMatch(l -> l.startsWith("< (BARS"))
                && Stream.of(Language.values()).anyMatch(l -> reply.contains("< # " + TEXTS.say(l, "summary.heading")));
        if (!summary) {
            return 0;
        }
        String text = String.join(
                "\n",
                reply.stream()
                        .filter(l -> !l.startsWith("< [") && !l.startsWith("< (") && !l.startsWith("< ~"))
                        .map(l -> l.substring(2))
                        .toList());
        assertThat(text).as("%s", file).hasSizeLessThanOrEqualTo(SUMMARY_CHARACTERS);
        return 1;
    }

    private static boolean rewriting() {
        boolean asked = "rewrite".equals(System.getProperty("transcripts"));
        if (asked && System.getenv("CI") != null) {
            throw new AssertionError("Transcripts are not rewritten in CI.");
        }
        return asked;
    }
}
