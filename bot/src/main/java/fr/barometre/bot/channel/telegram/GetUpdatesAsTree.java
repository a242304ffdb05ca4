package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The method {@code getUpdates}, whose result stays a tree, so that one unreadable update does not hide the others. */
final class GetUpdatesAsTree extends BotApiMethod<ArrayNode> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int offset;
    private final long seconds;
    private final List<String> allowed;

    /**
     * Creates the call.
     *
     * @param seconds how long Telegram may wait for the first update
     */
    GetUpdatesAsTree(int offset, long seconds, List<String> allowed) {
        this.offset = offset;
        this.seconds = seconds;
        this.allowed = allowed;
    }

    @JsonProperty("offset")
    int offset() {
        return offset;
    }

    @JsonProperty("timeout")
    long seconds() {
        return seconds;
    }

    @JsonProperty("allowed_updates")
    List<String> allowed() {
        return allowed;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public void validate() {}

    @Override
    public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode tree = JSON.readTree(answer);
            if (tree.path("result") instanceof ArrayNode updates
                    && tree.path("ok").asBoolean()) {
                return updates;
            }
            throw new TelegramApiRequestException("getUpdates", JSON.treeToValue(tree, ApiResponse.class));
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("getUpdates");
        }
    }
}
