package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.conversation.Word;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * Telegram's commands, in every language at once: {@code /mesdonnees} is the same as typing what it stands for.
 *
 * <p>The messages {@code channel.telegram.command.…} name them, with the letters that Telegram admits.
 */
final class Commands {
    private static final List<Word> LISTED = List.of(
            Word.START,
            Word.PROGRESS,
            Word.CORRECT,
            Word.SUMMARY,
            Word.PAUSE,
            Word.HELP,
            Word.LANGUAGE,
            Word.CAMPAIGN,
            Word.SNAPSHOT,
            Word.TRANSFER,
            Word.MY_DATA,
            Word.ERASE);

    private final Map<String, String> words = new HashMap<>();
    private final Texts texts;

    Commands(Texts texts) {
        this.texts = texts;
        for (Language language : Language.values()) {
            for (Word word : LISTED) {
                words.put(texts.say(language, key(word)), firstSaid(language, word));
            }
        }
    }

    /** Returns what is shown in the menu of {@code language}. */
    List<BotCommand> menu(Language language) {
        return LISTED.stream()
                .map(word ->
                        new BotCommand(texts.say(language, key(word)), texts.say(language, key(word) + ".description")))
                .toList();
    }

    /**
     * Returns the text that a command stands for: its own name, if it is none of ours.
     *
     * @param name without the slash
     */
    String typed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return words.getOrDefault(lower, lower.replace('_', ' '));
    }

    private String firstSaid(Language language, Word word) {
        String said = texts.say(language, word.key());
        int comma = said.indexOf(',');
        return comma < 0 ? said : said.substring(0, comma);
    }

    private static String key(Word word) {
        return "channel.telegram.command."
                + word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
