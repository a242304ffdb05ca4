package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.text.Language;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * The calls that we make to the Bot API. None is made twice by itself, and none says more of a failure than its code.
 * What puts something before a respondent waits until it is within Telegram's limits.
 */
final class TelegramApi {
    private static final List<String> UPDATES = List.of("message", "edited_message", "callback_query");
    private static final String PHOTO = "barometre.png";

    private final OkHttpTelegramClient client;
    private final OkHttpTelegramClient polling;
    private final Allowance allowance;

    /** Takes a client for ordinary calls, one that may wait for updates, and what keeps within Telegram's limits. */
    TelegramApi(OkHttpTelegramClient client, OkHttpTelegramClient polling, Allowance allowance) {
        this.client = client;
        this.polling = polling;
        this.allowance = allowance;
    }

    /** Returns the bot's name, without @. */
    String me() throws Refused {
        GetMe method = new GetMe();
        return Call.of(method.getMethod(), () -> client.executeAsync(method)).getUserName();
    }

    void setWebhook(String url, Secret secret) throws Refused {
        SetWebhook method = SetWebhook.builder()
                .url(url)
                .secretToken(secret.value())
                .allowedUpdates(UPDATES)
                .maxConnections(100)
                .dropPendingUpdates(false)
                .build();
        Call.of(method.getMethod(), () -> client.executeAsync(method));
    }

    void deleteWebhook() throws Refused {
        DeleteWebhook method = DeleteWebhook.builder().dropPendingUpdates(false).build();
        Call.of(method.getMethod(), () -> client.executeAsync(method));
    }

    /** Sets what Telegram shows of the bot to who speaks {@code language}; French is also for everybody else. */
    void introduce(Language language, List<BotCommand> menu, String description, String inShort) throws Refused {
        @Nullable String code = language == Language.FR ? null : language.code();
        SetMyCommands commands =
                SetMyCommands.builder().commands(menu).languageCode(code).build();
        SetMyDescription full = SetMyDescription.builder()
                .description(description)
                .languageCode(code)
                .build();
        SetMyShortDescription brief = SetMyShortDescription.builder()
                .shortDescription(inShort)
                .languageCode(code)
                .build();
        Call.of(commands.getMethod(), () -> client.executeAsync(commands));
        Call.of(full.getMethod(), () -> client.executeAsync(full));
        Call.of(brief.getMethod(), () -> client.executeAsync(brief));
    }

    /** Waits for updates from {@code offset} on, which confirms all before it. */
    JsonNode updates(int offset, Duration wait) throws Refused {
        GetUpdatesAsTree method = new GetUpdatesAsTree(offset, wait.toSeconds(), UPDATES);
        return Call.of(method.getMethod(), wait, () -> polling.executeAsync(method));
    }

    /** Answers a tap; one that is too old, or has its answer, needs none. */
    void answer(TapAnswer answer) throws Refused {
        AnswerCallbackQuery method = answer.method();
        Call.tolerant(method.getMethod(), () -> client.executeAsync(method));
    }

    /** Returns whether what can wait may be sent now without holding up anything. */
    boolean hasRoom() {
        return allowance.hasRoom();
    }

    /** Sends a card below everything else, and returns its number. */
    int send(long chat, Card card) throws Refused {
        allowance.toSend(chat);
        SendMessage method = SendMessage.builder()
                .chatId(chat)
                .text(card.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(EditText.NO_PREVIEW)
                .replyMarkup(card.buttons().getKeyboard().isEmpty() ? null : card.buttons())
                .build();
        return Call.of(method.getMethod(), () -> client.executeAsync(method)).getMessageId();
    }

    /** Turns a message into {@code card}; returns false if the message cannot be changed. */
    boolean edit(long chat, int message, Card card) throws Refused {
        allowance.toChange();
        EditText method = new EditText(chat, message, card);
        return Call.tolerant(method.getMethod(), () -> client.executeAsync(method));
    }

    /** Takes the buttons off a message, if it is still there. */
    void strip(long chat, int message) throws Refused {
        EditMessageReplyMarkup method = EditMessageReplyMarkup.builder()
                .chatId(chat)
                .messageId(message)
                .replyMarkup(new InlineKeyboardMarkup(List.of()))
                .build();
        Call.tolerant(method.getMethod(), () -> client.executeAsync(method));
    }

    /** Sends a PNG, and returns its number. */
    int sendPhoto(long chat, byte[] png, String caption) throws Refused {
        allowance.toSend(chat);
        SendPhoto method = SendPhoto.builder()
                .chatId(chat)
                .photo(new InputFile(new ByteArrayInputStream(png), PHOTO))
                .caption(caption)
                .build();
        return Call.of(method.getMethod(), () -> client.executeAsync(method)).getMessageId();
    }

    /** Replaces the PNG of a message; returns false if the message cannot be changed. */
    boolean editPhoto(long chat, int message, byte[] png, String caption) throws Refused {
        allowance.toChange();
        InputMediaPhoto photo = new InputMediaPhoto(new ByteArrayInputStream(png), PHOTO);
        photo.setCaption(caption);
        EditMessageMedia method = EditMessageMedia.builder()
                .chatId(chat)
                .messageId(message)
                .media(photo)
                .build();
        return Call.tolerant(method.getMethod(), () -> client.executeAsync(method));
    }

    void sendDocument(long chat, byte[] content, String name, String caption) throws Refused {
        allowance.toSend(chat);
        SendDocument method = SendDocument.builder()
                .chatId(chat)
                .document(new InputFile(new ByteArrayInputStream(content), name))
                .caption(caption)
                .build();
        Call.of(method.getMethod(), () -> client.executeAsync(method));
    }
}
