package fr.barometre.bot.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The least that a bot of this kind can do, to compare with: takes an update, reads a session of 500 bytes and writes
 * it again, sends one reply. It promises nothing: no version, no mark, no repetition noticed, no survey.
 */
final class Floor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] SESSION = new byte[500];
    private static final String TEXT = "Votre collectivité dispose d'une stratégie, et l'a fait connaître. ".repeat(4);

    private Floor() {}

    /** Serves until it is ended. Takes the address of Redis and that of the Bot API, and prints its own. */
    public static void main(String[] addresses) {
        RedisAsyncCommands<byte[], byte[]> redis = RedisClient.create(addresses[0])
                .connect(ByteArrayCodec.INSTANCE)
                .async();
        int api = Integer.parseInt(addresses[1]);
        BareHttp http = new BareHttp();
        int port = http.serve((path, body, answer) -> {
            JsonNode update = read(body);
            JsonNode query = update.path("callback_query");
            JsonNode message = query.isMissingNode() ? update.path("message") : query.path("message");
            long chat = message.path("chat").path("id").asLong();
            byte[] key = ("floor:" + chat).getBytes(StandardCharsets.UTF_8);
            redis.get(key)
                    .thenCompose(session -> redis.set(key, SESSION, SetArgs.Builder.px(3_600_000)))
                    .thenAccept(saved -> {
                        answer.give(new byte[0]);
                        http.post(
                                api,
                                "/bot" + Respondents.TOKEN
                                        + (query.isMissingNode() ? "/sendMessage" : "/editMessageText"),
                                Map.of(),
                                card(
                                        chat,
                                        message.path("message_id").asInt(),
                                        update.path("update_id").asInt()),
                                (status, result) -> {});
                    });
        });
        System.out.println("port " + port);
    }

    /** Asks what was not asked before, so that the driver takes it for the next screen. */
    private static byte[] card(long chat, int message, int update) {
        var call = JSON.createObjectNode()
                .put("chat_id", chat)
                .put("message_id", message)
                .put("text", TEXT);
        var rows = call.putObject("reply_markup").putArray("inline_keyboard");
        for (int level = 1; level <= 5; level++) {
            rows.addArray()
                    .addObject()
                    .put("text", level + " – une réponse de longueur ordinaire")
                    .put("callback_data", "rate:strategie-" + update + ":" + level);
        }
        return call.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
