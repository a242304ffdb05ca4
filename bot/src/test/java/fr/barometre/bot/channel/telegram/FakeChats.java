package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.channel.telegram.Form.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The chats of the fake Bot API, with the checks that Telegram makes of every message. */
final class FakeChats {
    private final Map<Long, List<FakeMessage>> chats = new HashMap<>();
    private int lastId = 100;

    synchronized List<FakeMessage> of(long chat) {
        return List.copyOf(chats.getOrDefault(chat, List.of()));
    }

    synchronized FakeMessage add(
            long chat, boolean fromBot, String kind, String html, String plain, JsonNode markup, Upload file) {
        if (!fromBot) {
            chats.computeIfAbsent(chat, c -> new ArrayList<>());
        }
        List<FakeMessage> messages = chats.get(chat);
        if (messages == null) {
            throw BotApiError.bad("chat not found");
        }
        FakeMessage message =
                new FakeMessage(++lastId, fromBot, kind, html, plain, markup, file.content(), file.name());
        messages.add(message);
        return message;
    }

    synchronized FakeMessage find(long chat, int id) {
        FakeMessage message = of(chat).stream()
                .filter(m -> m.id() == id)
                .findFirst()
                .orElseThrow(() -> BotApiError.bad("message to edit not found"));
        if (!message.fromBot()) {
            throw BotApiError.bad("message can't be edited");
        }
        return message;
    }

    synchronized void replace(long chat, FakeMessage changed) {
        List<FakeMessage> messages = Optional.ofNullable(chats.get(chat)).orElseThrow();
        FakeMessage before = find(chat, changed.id());
        boolean same = before.html().equals(changed.html())
                && before.markup().equals(changed.markup())
                && java.util.Arrays.equals(before.file(), changed.file());
        if (same) {
            throw BotApiError.bad("message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message");
        }
        messages.set(messages.indexOf(before), changed);
    }

    synchronized void delete(long chat, int id) {
        List<FakeMessage> messages = Optional.ofNullable(chats.get(chat)).orElseThrow();
        messages.removeIf(m -> m.id() == id);
    }

    static String text(Form form) {
        String plain = form.text("parse_mode").equalsIgnoreCase("HTML")
                ? TelegramHtml.plain(form.text("text"))
                : form.text("text");
        if (plain.isBlank()) {
            throw BotApiError.bad("message text is empty");
        }
        if (plain.length() > 4096) {
            throw BotApiError.bad("message is too long");
        }
        return plain;
    }

    static String caption(String caption) {
        if (caption.length() > 1024) {
            throw BotApiError.bad("message caption is too long");
        }
        return caption;
    }

    static JsonNode markup(Form form) throws IOException {
        JsonNode markup = form.json("reply_markup");
        for (JsonNode row : markup.path("inline_keyboard")) {
            if (row.size() > 8) {
                throw BotApiError.bad("REPLY_MARKUP_TOO_LONG");
            }
            for (JsonNode button : row) {
                int bytes = button.path("callback_data")
                        .asText("")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        .length;
                if (bytes < 1 || bytes > 64) {
                    throw BotApiError.bad("BUTTON_DATA_INVALID");
                }
                if (button.path("text").asText("").isBlank()) {
                    throw BotApiError.bad("can't parse inline keyboard button: Text buttons are unallowed");
                }
            }
        }
        // No keyboard and one without rows are the same.
        return markup.path("inline_keyboard").isEmpty()
                ? new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode()
                : markup;
    }

    static Upload photo(Upload upload) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(upload.content()));
        if (image == null) {
            throw BotApiError.bad("IMAGE_PROCESS_FAILED");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        if (width + height > 10000 || width > 20 * height || height > 20 * width) {
            throw BotApiError.bad("PHOTO_INVALID_DIMENSIONS");
        }
        return named(upload);
    }

    static Upload named(Upload upload) {
        if (upload.name().isBlank()) {
            throw BotApiError.bad("there is no file name in the request");
        }
        return upload;
    }
}
