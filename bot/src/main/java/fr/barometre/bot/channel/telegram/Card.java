package fr.barometre.bot.channel.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A screen as Telegram shows it.
 *
 * @param html 1 to {@value #TEXT_LIMIT} characters once the marks are taken out
 * @param buttons may have no row
 */
record Card(String html, InlineKeyboardMarkup buttons) {

    /** The most characters (UTF-16 units) of a message, marks not counted. */
    static final int TEXT_LIMIT = 4096;

    /** The most characters of a picture's caption. */
    static final int CAPTION_LIMIT = 1024;

    /** Returns a plain line without buttons. */
    static Card line(String text) {
        return new Card(Markup.escaped(text), new InlineKeyboardMarkup(List.of()));
    }
}
