package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The method {@code editMessageText}, of whose answer only that it went well is read: it repeats the whole message,
 * with every button, and is the answer that comes most.
 */
final class EditText extends EditMessageText {
    static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private static final String OK = "ok";

    EditText(long chat, int message, Card card) {
        super(EditMessageText.builder()
                .chatId(chat)
                .messageId(message)
                .text(card.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(card.buttons()));
    }

    /** Returns true, or leaves it to the library to say what went wrong. */
    @Override
    public Serializable deserializeResponse(String answer) throws TelegramApiRequestException {
        return beginsWell(answer) ? true : super.deserializeResponse(answer);
    }

    private static boolean beginsWell(String answer) {
        try (JsonParser parser = Json.MAPPER.createParser(answer)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && OK.equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_TRUE;
        } catch (IOException e) {
            return false;
        }
    }
}
