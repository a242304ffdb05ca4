package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * A card as it goes out, written as JSON once for all its ways: the answer to a press, the message, and the memory of
 * what is shown there.
 */
record DrawnCard(String json) {
    static DrawnCard of(ObjectNode card) {
        return new DrawnCard(card.toString());
    }

    /** Returns the card that had these {@link #bytes}, without what can be pressed or filled in. */
    static DrawnCard stripped(byte[] bytes) {
        ObjectNode card = Wire.known(bytes);
        if (card.path("body") instanceof ArrayNode body) {
            for (Iterator<JsonNode> parts = body.iterator(); parts.hasNext(); ) {
                String type = Wire.text(parts.next().path("type"));
                if (type.equals("ActionSet") || type.startsWith("Input.")) {
                    parts.remove();
                }
            }
        }
        return of(card);
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns it for a place in other JSON, where it is written as it is. */
    RawValue raw() {
        return new RawValue(json);
    }

    /** Leaves out what the card says: it is somebody's. */
    @Override
    public String toString() {
        return "DrawnCard";
    }
}
