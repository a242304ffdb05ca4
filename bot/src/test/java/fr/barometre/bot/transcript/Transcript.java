package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * @ marie                 whoever it is that acts from here on; {@code marie web} is the same person on another channel
 * &amp; a,b (join:cio) $code 4 - 5   each of them comes by the code, joins so, and gives these answers
 * = code                  remembers the code on the screen, which {@code $code} then stands for
 * ! reminder              the bot reminds, unasked
 * &lt; a line of the reply, all of them in order
 * </pre>
 *
 * <p>A {@code >} without {@code <} after it is not looked at; whatever follows must match whole.
 */
final class Transcript {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static final Pattern CODE = Pattern.compile("\\b[0-9][0-9A-Z]{3}(-[0-9A-Z]{1,4}){1,3}\\b");

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
        World world = new World(offered(catalog), texts);
        Map<String, Player> players = new HashMap<>();
        Instant[] now = {START};
        String name = "";
        Map<String, String> remembered = new HashMap<>();
        List<String> played = new ArrayList<>();
        List<String> shown = List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<")) {
                continue;
            }
            played.add(line);
            Player player =
                    players.computeIfAbsent(name, n -> new Player(world, respondent(n), language, () -> now[0], seen));
            if (line.startsWith("> ")) {
                shown = PlainText.of(player.act(filled(line.substring(2), remembered)));
            } else if (line.startsWith("* ")) {
                shown = PlainText.of(player.answer(line.substring(2)));
            } else if (line.startsWith("+ ")) {
                now[0] = now[0].plus(Duration.parse(line.substring(2)));
            } else if (line.startsWith("@ ")) {
                name = line.substring(2);
            } else if (line.startsWith("& ")) {
                String[] words = filled(line.substring(2), remembered).split("\\s+", 4);
                for (String one : words[0].split(",", -1)) {
                    players.computeIfAbsent(one, n -> new Player(world, respondent(n), language, () -> now[0], seen))
                            .joinAndAnswer(words[2], words[1], words[3]);
                }
            } else if (line.equals("! reminder")) {
                shown = PlainText.of(player.shown(new Notice.Reminder()));
            } else if (line.startsWith("= ")) {
                remembered.put(line.substring(2), code(shown));
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

    private static Respondent respondent(String name) {
        String key = (name.replaceAll("[^a-z]", "") + "A".repeat(22)).substring(0, 22);
        return new Respondent(name.endsWith(" web") ? "web" : "telegram", key);
    }

    private static String filled(String line, Map<String, String> remembered) {
        String filled = line;
        for (Map.Entry<String, String> entry : remembered.entrySet()) {
            filled = filled.replace("$" + entry.getKey(), entry.getValue());
        }
        return filled;
    }

    /** A code that is made by chance is not written down: it stands in place of what the screen says. */
    private static String code(List<String> shown) {
        Matcher code = CODE.matcher(String.join("\n", shown));
        if (!code.find()) {
            throw new AssertionError("No code on the screen.");
        }
        return code.group().replace("-", "");
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
