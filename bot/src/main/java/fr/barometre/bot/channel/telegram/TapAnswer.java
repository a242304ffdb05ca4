package fr.barometre.bot.channel.telegram;

import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery.AnswerCallbackQueryBuilder;

/**
 * What a tap still has to be told. Until then its button goes on blinking.
 *
 * @param line shown in passing; may be empty
 */
record TapAnswer(String callback, String line) {

    /** Returns the call that tells it. */
    AnswerCallbackQuery method() {
        AnswerCallbackQueryBuilder<?, ?> method = AnswerCallbackQuery.builder().callbackQueryId(callback);
        return (line.isEmpty() ? method : method.text(line)).build();
    }
}
