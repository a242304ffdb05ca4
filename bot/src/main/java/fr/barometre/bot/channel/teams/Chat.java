package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.turn.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A conversation and who takes part in it: all that is needed to say something there.
 *
 * @param serviceUrl where the channel listens
 * @param bot what the bot is called there; may be empty
 * @param user what the other one is called there
 * @param person who the other one is, the same in all their chats with the bot
 */
record Chat(String channel, String serviceUrl, String conversation, String bot, String user, String person) {

    /** Many times what Teams' names take together. */
    private static final int LONGEST = 4_096;

    /** Returns whether its names are of a length that anybody gives; others would fill the store. */
    boolean canBeKept() {
        return channel.length()
                        + serviceUrl.length()
                        + conversation.length()
                        + bot.length()
                        + user.length()
                        + person.length()
                <= LONGEST;
    }

    /** Returns the chat as the store keeps it. */
    Address address() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("channel", channel)
                .put("service", serviceUrl)
                .put("conversation", conversation)
                .put("bot", bot)
                .put("user", user)
                .put("person", person);
        return new Address(node.toString());
    }

    /** Returns the chat that {@link #address} wrote. */
    static Chat of(Address address) {
        try {
            JsonNode node = Wire.object(address.value().getBytes(StandardCharsets.UTF_8));
            return new Chat(
                    Wire.text(node.path("channel")),
                    Wire.text(node.path("service")),
                    Wire.text(node.path("conversation")),
                    Wire.text(node.path("bot")),
                    Wire.text(node.path("user")),
                    Wire.text(node.path("person")));
        } catch (IOException e) {
            // Its text may quote the address.
            throw new IllegalArgumentException("An address is not one of Teams.");
        }
    }

    /** Hides who and where. */
    @Override
    public String toString() {
        return "Chat[" + channel + ", hidden]";
    }
}
