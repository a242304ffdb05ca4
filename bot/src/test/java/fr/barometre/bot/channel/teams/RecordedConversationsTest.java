package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.channel.teams.FakeConnector.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ResponseEntity;

/**
 * Conversations in the format of the Bot Framework's {@code .transcript} files: what people sent is brought to the
 * endpoint, and the bot has to say what stands after it. Of a card its words are compared.
 * {@code -Dtranscripts=rewrite} rewrites what the bot says, to be read before it is committed; CI refuses.
 */
class RecordedConversationsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "teams", "transcripts");
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUIET = Duration.ofMillis(150);
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(recorded())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(f -> f.toString().endsWith(".transcript"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void saysWhatWasRecorded(Path file) throws IOException {
        List<JsonNode> activities = new ArrayList<>();
        JSON.readTree(Files.readAllBytes(file)).forEach(activities::add);
        ArrayNode played = JSON.createArrayNode();
        try (Bench bench = new Bench(InstantSource.fixed(NOW))) {
            for (int i = 0; i < activities.size(); i++) {
                if (fromBot(activities.get(i))) {
                    continue;
                }
                List<JsonNode> expected = activities.stream()
                        .skip(i + 1L)
                        .takeWhile(RecordedConversationsTest::fromBot)
                        .toList();
                played.add(activities.get(i));
                List<JsonNode> said = said(bench, activities.get(i), expected);
                said.forEach(played::add);
                if (!rewriting()) {
                    assertThat(said)
                            .as("%s, after activity %s", file.getFileName(), i)
                            .isEqualTo(expected);
                }
            }
        }
        if (rewriting()) {
            Files.writeString(file, written(played));
        }
    }

    private static boolean fromBot(JsonNode activity) {
        return activity.at("/from/role").asText().equals("bot");
    }

    /** Brings the activity, and returns what the bot says to it, once it says no more. */
    private static List<JsonNode> said(Bench bench, JsonNode activity, List<JsonNode> expected) throws IOException {
        ObjectNode sent = activity.deepCopy();
        sent.put("serviceUrl", bench.connector.url());
        bench.connector.open(sent.at("/conversation/id").asText());
        int before = bench.connector.written().size();
        ResponseEntity<byte[]> answer = bench.bring(sent);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        List<JsonNode> said = new ArrayList<>();
        JsonNode body = answer.getBody() == null ? JSON.missingNode() : JSON.readTree(answer.getBody());
        if (sent.path("type").asText().equals("invoke")) {
            said.add(invoked(body));
        }
        int enough = rewriting() ? 0 : before + expected.size() - said.size();
        await().atMost(PATIENCE).until(() -> bench.connector.written().size() >= enough);
        await().atMost(PATIENCE)
                .during(rewriting() ? QUIET.multipliedBy(4) : QUIET)
                .until(() -> bench.connector.written().size(), size -> size >= enough);
        List<Written> written = bench.connector.written();
        written.subList(before, written.size()).forEach(w -> said.add(said(w)));
        return said;
    }

    private static ObjectNode invoked(JsonNode body) {
        ObjectNode said = bot("invokeResponse");
        JsonNode value = body.path("value");
        return value.isTextual()
                ? said.put("text", value.asText())
                : carrying(said, value.path("fallbackText").asText());
    }

    private static ObjectNode said(Written written) {
        ObjectNode said = bot(written.update() ? "messageUpdate" : "message");
        JsonNode attachment = written.activity().at("/attachments/0");
        return attachment.isMissingNode()
                ? said.put("text", written.activity().path("text").asText())
                : carrying(said, attachment.at("/content/fallbackText").asText());
    }

    private static ObjectNode bot(String type) {
        ObjectNode said = JSON.createObjectNode();
        said.put("type", type).putObject("from").put("role", "bot");
        return said;
    }

    private static ObjectNode carrying(ObjectNode said, String words) {
        ObjectNode attachment = said.putArray("attachments").addObject();
        attachment.put("contentType", TeamsApi.CARD).putObject("content").put("fallbackText", words);
        return said;
    }

    private static String written(ArrayNode played) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return JSON.writer(printer).writeValueAsString(played) + "\n";
    }

    private static boolean rewriting() {
        boolean asked = "rewrite".equals(System.getProperty("transcripts"));
        if (asked && System.getenv("CI") != null) {
            throw new AssertionError("Recorded conversations are not rewritten in CI.");
        }
        return asked;
    }
}
