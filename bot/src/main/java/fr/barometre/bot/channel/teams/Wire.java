package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** JSON as it comes from outside: bounded, and without anything that can be read in two ways. */
final class Wire {
    private static final int DEPTH = 64;
    private static final int ID = 22;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Wire() {}

    /** Returns the tree of {@code body}, which is an object. */
    static JsonNode object(byte[] body) throws IOException {
        JsonNode tree = JSON.readTree(body);
        if (tree == null || !tree.isObject()) {
            throw new IOException("It is not a JSON object.");
        }
        return tree;
    }

    /** Returns {@code body} as JSON. */
    static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the object that {@link #bytes} wrote. */
    static ObjectNode known(byte[] body) {
        try {
            return (ObjectNode) object(body);
        } catch (IOException e) {
            throw new IllegalStateException("It was written by us.");
        }
    }

    /** Returns the text of {@code node}, or an empty one if it has none. */
    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : "";
    }

    /** Returns a short name of {@code parts}, the same for the same parts. */
    static String name(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
