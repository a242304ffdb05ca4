package fr.barometre.bot.transcript;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One situation as the questionnaire's owner can read it: what the respondent does and what the bot then shows.
 *
 * <pre>
 * # comment
 * language: fr            the newcomer's language, before anything else
 * also: FILE              a second questionnaire on offer, from the folder of test questionnaires
 * > /start                also: a typed text, [a button's label], (a button's code), {sticker}
 * * 4 4 - 5               answers the next affirmations, passing the screens between
 * + PT48H                 time passes
 * &lt; a line of the reply, all of them in order
 * </pre>
 *
 * <p>A {@code >} without {@code <} after it is not looked at; whatever follows must match whole.
 */
final class Transcript {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final Path file;
    private final List<String> lines;

    private Transcript(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Transcript read(Path file) {
        try {
            return new Transcript(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file + ".", e);
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Plays the transcript and returns it as it should read; it is right if that is what it says already. */
    List<String> replay(Catalog catalog, Texts texts, Seen seen) {
        Language language = lines.contains("language: en") ? Language.EN : Language.FR;
        Player player = new Player(offered(catalog), texts, language, START, seen);
        List<String> played = new ArrayList<>();
        List<String> shown = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<")) {
                continue;
            }
            played.add(line);
            if (line.startsWith("> ")) {
                shown = PlainText.of(player.act(line.substring(2)));
            } else if (line.startsWith("* ")) {
                shown = PlainText.of(player.answer(line.substring(2)));
            } else if (line.startsWith("+ ")) {
                player.pass(Duration.parse(line.substring(2)));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.matches("(language|also): .*")) {
                throw new AssertionError(file + ":" + (i + 1) + ": not a line of a transcript: " + line);
            }
            boolean expected = i + 1 < lines.size() && lines.get(i + 1).startsWith("<");
            if (expected) {
                shown.forEach(s -> played.add("< " + s));
            }
        }
        return played;
    }

    private Catalog offered(Catalog catalog) {
        return lines.stream()
                .filter(l -> l.startsWith("also: "))
                .findFirst()
                .map(l -> PublishedSurveys.with(Path.of("src", "test", "resources", "questionnaire", l.substring(6))))
                .orElse(catalog);
    }

    void rewrite(List<String> played) {
        try {
            Files.write(file, played);
        } catch (IOException e) {
            throw new AssertionError("Cannot write " + file + ".", e);
        }
    }
}
