package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a call, whether it came as JSON or as a multipart form. */
final class Form {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Map<String, Upload> files = new HashMap<>();

    /** A file of the form. */
    @SuppressWarnings("ArrayRecordComponent")
    record Upload(String name, byte[] content) {}

    static Form read(String contentType, byte[] body) throws IOException {
        Form form = new Form();
        if (contentType.startsWith("multipart/form-data")) {
            form.multipart(contentType.replaceAll(".*boundary=\"?([^\";]+).*", "$1"), body);
        } else if (contentType.startsWith("application/json")) {
            JSON.readTree(body).properties().forEach(field -> form.fields.put(field.getKey(), field.getValue()));
        } else {
            throw BotApiError.bad("unsupported content type " + contentType);
        }
        return form;
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    String text(String name) {
        return field(name).map(JsonNode::asText).orElse("");
    }

    long number(String name) {
        return field(name)
                .map(field -> Long.parseLong(field.asText()))
                .orElseThrow(() -> BotApiError.bad("parameter \"" + name + "\" is required"));
    }

    /** Returns a field that holds JSON, as itself or as text; an empty object if it is not there. */
    JsonNode json(String name) throws IOException {
        JsonNode field = field(name).orElseGet(JSON::createObjectNode);
        return field.isTextual() ? JSON.readTree(field.asText()) : field;
    }

    private Optional<JsonNode> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(field -> !field.isNull());
    }

    /** Returns the file that {@code attached} ({@code attach://NAME}) refers to. */
    Upload file(String attached) {
        Upload upload = files.get(attached.replace("attach://", ""));
        if (upload == null) {
            throw BotApiError.bad("wrong remote file identifier specified");
        }
        if (upload.content().length == 0) {
            throw BotApiError.bad("file must be non-empty");
        }
        return upload;
    }

    /** Latin-1 keeps every byte as one character, so that a binary part can be cut out of the text. */
    private void multipart(String boundary, byte[] body) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : Pattern.compile(Pattern.quote("--" + boundary))
                .splitAsStream(all)
                .toList()) {
            int head = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (!name.find()) {
                continue;
            }
            byte[] content = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            Matcher file = FILE.matcher(part.substring(0, head));
            String field = utf8(name.group(1));
            if (file.find()) {
                files.put(field, new Upload(utf8(file.group(1)), content));
            } else {
                fields.put(field, JSON.getNodeFactory().textNode(new String(content, StandardCharsets.UTF_8)));
            }
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
