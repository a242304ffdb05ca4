package fr.barometre.bot.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody whose messages a fuzzer makes up, one a line, before the real conversation and a store in memory. */
public final class FuzzedRespondent {
    public static final Texts TEXTS = PublishedTexts.read();
    private static final World NEW = new World(PublishedSurveys.catalog(), TEXTS);
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final int MOST_MESSAGES = 40;

    private final World world = NEW.another();
    private final Respondent respondent;
    private int done;

    /** @param channel where they write */
    public FuzzedRespondent(String channel) {
        respondent = new Respondent(channel, "AAAAAAAAAAAAAAAAAAAAAA");
    }

    /**
     * Returns the messages that {@code input} stands for, one a line: a line that begins with a brace as it is, one
     * that begins with a greater-than sign as a button that is pressed, any other as a text.
     */
    public static List<byte[]> messages(byte[] input, UnaryOperator<String> pressed, UnaryOperator<String> written) {
        return Arrays.stream(new String(input, ISO_8859_1).split("\n", MOST_MESSAGES))
                .map(line -> line.getBytes(ISO_8859_1))
                .map(line -> message(line, pressed, written))
                .toList();
    }

    private static byte[] message(byte[] line, UnaryOperator<String> pressed, UnaryOperator<String> written) {
        String text = new String(line, UTF_8);
        if (text.startsWith("{")) {
            return line;
        }
        String whole = text.startsWith(">") ? pressed.apply(text.substring(1)) : written.apply(text);
        return whole.getBytes(UTF_8);
    }

    /** Does it, and returns what they see. */
    public Reply does(Event event, Language language) {
        return world.happen(respondent, event, language, START.plusSeconds(done++))
                .reply();
    }
}
