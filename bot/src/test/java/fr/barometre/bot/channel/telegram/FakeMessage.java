package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as it stands in a chat.
 *
 * @param fromBot whether the bot sent it
 * @param kind {@code text}, {@code photo} or {@code document}
 * @param html the text or caption as it came, marks included
 * @param plain the text or caption as it is read
 * @param markup the buttons; an empty object if there are none
 * @param file the file's content; empty for a text
 * @param name the file's name; empty for a text
 */
@SuppressWarnings("ArrayRecordComponent")
record FakeMessage(
        int id, boolean fromBot, String kind, String html, String plain, JsonNode markup, byte[] file, String name) {

    /** A button of a message. */
    record FakeButton(String label, String data, String style) {}

    List<FakeButton> buttons() {
        List<FakeButton> buttons = new ArrayList<>();
        markup.path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.add(new FakeButton(
                        button.path("text").asText(),
                        button.path("callback_data").asText(),
                        button.path("style").asText("")))));
        return buttons;
    }

    List<String> labels() {
        return buttons().stream().map(FakeButton::label).toList();
    }

    FakeMessage with(JsonNode otherMarkup) {
        return new FakeMessage(id, fromBot, kind, html, plain, otherMarkup, file, name);
    }
}
