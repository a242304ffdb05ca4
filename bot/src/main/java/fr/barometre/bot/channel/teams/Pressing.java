package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what the data of a button, or an attachment, comes to. */
final class Pressing {
    private static final int MOST_FIELDS = 20;

    private Pressing() {}

    /** Returns what the button with {@code value} as its data does; some clients send the data as a text. */
    static Event event(JsonNode value) {
        JsonNode data = value.isTextual() ? parsed(value.textValue()) : value;
        String action = Wire.text(data.path(CardActions.ACTION));
        if (action.equals(CardActions.WRITTEN)) {
            String text = Wire.text(data.path(CardActions.TEXT));
            return text.isBlank() ? new Event.Forged() : new Event.Wrote(text);
        }
        if (action.equals(CardActions.FORM)) {
            return new Event.Filled(fields(data));
        }
        return ActionCode.read(action).<Event>map(Event.Pressed::new).orElseGet(Event.Forged::new);
    }

    private static Map<String, String> fields(JsonNode data) {
        Map<String, String> fields = new HashMap<>();
        data.properties().stream()
                .filter(field -> field.getKey().startsWith(CardActions.INPUT))
                .limit(MOST_FIELDS)
                .forEach(field ->
                        fields.put(field.getKey().substring(CardActions.INPUT.length()), Wire.text(field.getValue())));
        return fields;
    }

    /** Returns what a message without a text is. */
    static Event.Unsupported unsupported(JsonNode activity) {
        String type = Wire.text(activity.path("attachments").path(0).path("contentType"));
        if (type.startsWith("image/")) {
            return Event.Unsupported.PICTURE;
        }
        if (type.startsWith("audio/") || type.startsWith("video/")) {
            return Event.Unsupported.VOICE;
        }
        return type.startsWith("application/") ? Event.Unsupported.FILE : Event.Unsupported.OTHER;
    }

    private static JsonNode parsed(String text) {
        try {
            return Wire.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
