package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.channel.telegram.Form.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the Bot API that the bot may call; any other is not found. */
final class FakeMethods {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of(
            "getMe",
            "setMyCommands",
            "setMyDescription",
            "setMyShortDescription",
            "setWebhook",
            "deleteWebhook",
            "getUpdates",
            "answerCallbackQuery",
            "sendMessage",
            "sendPhoto",
            "sendDocument",
            "editMessageText",
            "editMessageReplyMarkup",
            "editMessageMedia");
    private static final Upload NO_FILE = new Upload("", new byte[0]);

    private final FakeChats chats;
    private final FakeUpdates updates;
    private final Set<Long> blockers = ConcurrentHashMap.newKeySet();

    FakeMethods(FakeChats chats, FakeUpdates updates) {
        this.chats = chats;
        this.updates = updates;
    }

    /** Returns the method's name as it is documented; Telegram does not mind its case. */
    static String name(String called) {
        return NAMES.stream().filter(called::equalsIgnoreCase).findFirst().orElse(called);
    }

    /** Lets the user {@code chat} block the bot. */
    void block(long chat) {
        blockers.add(chat);
    }

    JsonNode call(String method, Form form) throws IOException {
        return switch (method) {
            case "getMe" ->
                JSON.createObjectNode()
                        .put("id", 123456)
                        .put("is_bot", true)
                        .put("first_name", "Baromètre")
                        .put("username", FakeTelegram.NAME);
            case "setMyCommands" -> commands(form);
            case "setMyDescription" -> shorter(form, "description", 512);
            case "setMyShortDescription" -> shorter(form, "short_description", 120);
            case "setWebhook" -> updates.setWebhook(form);
            case "deleteWebhook" -> updates.deleteWebhook();
            case "getUpdates" -> updates.poll(form);
            case "answerCallbackQuery" -> answer(form);
            case "sendMessage" -> sent(form, "text", form.text("text"), FakeChats.text(form), NO_FILE);
            case "sendPhoto" ->
                sent(
                        form,
                        "photo",
                        form.text("caption"),
                        FakeChats.caption(form.text("caption")),
                        FakeChats.photo(form.file(form.text("photo"))));
            case "sendDocument" ->
                sent(
                        form,
                        "document",
                        form.text("caption"),
                        FakeChats.caption(form.text("caption")),
                        FakeChats.named(form.file(form.text("document"))));
            case "editMessageText" -> editText(form);
            case "editMessageReplyMarkup" -> editMarkup(form);
            case "editMessageMedia" -> editMedia(form);
            default -> throw new BotApiError(404, "Not Found", 0);
        };
    }

    private JsonNode sent(Form form, String kind, String html, String plain, Upload file) throws IOException {
        long chat = form.number("chat_id");
        if (blockers.contains(chat)) {
            throw BotApiError.blocked();
        }
        return message(chat, chats.add(chat, true, kind, html, plain, FakeChats.markup(form), file));
    }

    private JsonNode editText(Form form) throws IOException {
        long chat = form.number("chat_id");
        FakeMessage before = chats.find(chat, (int) form.number("message_id"));
        if (!before.kind().equals("text")) {
            throw BotApiError.bad("there is no text in the message to edit");
        }
        FakeMessage after = new FakeMessage(
                before.id(),
                true,
                "text",
                form.text("text"),
                FakeChats.text(form),
                FakeChats.markup(form),
                before.file(),
                before.name());
        chats.replace(chat, after);
        return message(chat, after);
    }

    private JsonNode editMarkup(Form form) throws IOException {
        long chat = form.number("chat_id");
        FakeMessage after = chats.find(chat, (int) form.number("message_id")).with(FakeChats.markup(form));
        chats.replace(chat, after);
        return message(chat, after);
    }

    private JsonNode editMedia(Form form) throws IOException {
        long chat = form.number("chat_id");
        FakeMessage before = chats.find(chat, (int) form.number("message_id"));
        JsonNode media = form.json("media");
        if (!media.path("type").asText().equals("photo")) {
            throw BotApiError.bad("unexpected media type");
        }
        Upload file = FakeChats.photo(form.file(media.path("media").asText()));
        String caption = FakeChats.caption(media.path("caption").asText(""));
        FakeMessage after = new FakeMessage(
                before.id(), true, "photo", caption, caption, FakeChats.markup(form), file.content(), file.name());
        chats.replace(chat, after);
        return message(chat, after);
    }

    private JsonNode answer(Form form) {
        if (form.text("text").length() > 200) {
            throw BotApiError.bad("MESSAGE_TOO_LONG");
        }
        updates.answer(form.text("callback_query_id"), form.text("text"));
        return BooleanNode.TRUE;
    }

    private static JsonNode commands(Form form) throws IOException {
        for (JsonNode command : form.json("commands")) {
            if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
                throw BotApiError.bad("BOT_COMMAND_INVALID");
            }
            if (command.path("description").asText().length() < 3) {
                throw BotApiError.bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        return BooleanNode.TRUE;
    }

    private static JsonNode shorter(Form form, String field, int limit) {
        if (form.text(field).length() > limit) {
            throw BotApiError.bad("bot " + field.replace('_', ' ') + " is too long");
        }
        return BooleanNode.TRUE;
    }

    private static JsonNode message(long chat, FakeMessage message) {
        ObjectNode node = JSON.createObjectNode();
        node.put("message_id", message.id()).put("date", 1_790_000_000);
        node.putObject("chat").put("id", chat).put("type", "private");
        node.putObject("from").put("id", 123456).put("is_bot", true).put("first_name", "Baromètre");
        if (message.kind().equals("text")) {
            node.put("text", message.plain());
        }
        return node;
    }
}
