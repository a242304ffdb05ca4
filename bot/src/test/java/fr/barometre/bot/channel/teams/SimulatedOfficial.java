package fr.barometre.bot.channel.teams;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** An official who takes the survey in Teams, before the fake connector. */
final class SimulatedOfficial {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STEPS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeConnector connector;
    private final Activities activities;
    private final HttpClient http;
    private final URI bot;
    private final boolean execute;
    private final IntSupplier levels;
    int answers;

    /**
     * Creates an official.
     *
     * @param execute whether their client changes cards by the answer to the request
     * @param levels the levels that they choose one after another, 1 to 5; 0 for no opinion
     */
    SimulatedOfficial(
            FakeConnector connector,
            HttpClient http,
            URI bot,
            String name,
            String locale,
            boolean execute,
            IntSupplier levels) {
        this.connector = connector;
        this.http = http;
        this.bot = bot;
        this.activities = new Activities(connector.url(), name, locale);
        this.execute = execute;
        this.levels = levels;
        connector.open(activities.conversation());
    }

    /** Installs the bot, and presses buttons until the result stands on the card. */
    void takeTheSurvey() {
        deliver(activities.installed());
        await().atMost(PATIENCE).until(() -> !messages().isEmpty());
        for (int step = 0; step < STEPS && !hasResult(); step++) {
            press(next());
        }
        if (!hasResult()) {
            throw new AssertionError("No result after " + STEPS + " steps. The last card: " + card());
        }
    }

    boolean hasResult() {
        return !actions("go:why").isEmpty();
    }

    void write(String text) {
        int before = messages().size();
        deliver(activities.message(text));
        await().atMost(PATIENCE).until(() -> messages().size() > before);
    }

    /** Returns the card that the official sees. */
    JsonNode card() {
        return messages().getLast().getValue().path("attachments").path(0).path("content");
    }

    List<Map.Entry<String, JsonNode>> messages() {
        return connector.messages(activities.conversation());
    }

    void press(String code) {
        String id = messages().getLast().getKey();
        JsonNode before = card();
        ObjectNode data = JSON.createObjectNode().put("action", code);
        JsonNode answer = deliver(execute ? activities.execute(id, data) : activities.submit(id, data));
        if (execute) {
            await().atMost(PATIENCE).until(() -> card().equals(answer.path("value")));
        } else {
            await().atMost(PATIENCE).until(() -> !card().equals(before));
        }
    }

    JsonNode deliver(ObjectNode activity) {
        HttpRequest request = HttpRequest.newBuilder(bot)
                .header("Authorization", "Bearer " + FakeTokens.good(connector.url()))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("The bot answered " + response.statusCode() + ".");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the level's button where one is asked, else the one that strikes the eye, else the first. */
    private String next() {
        List<JsonNode> rates = actions("rate:");
        if (!rates.isEmpty()) {
            answers++;
            String end = ":" + levels.getAsInt();
            return codes(rates).stream()
                    .filter(c -> c.endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
        List<JsonNode> all = actions("");
        return codes(all.stream()
                        .filter(a -> a.path("style").asText("").equals("positive"))
                        .toList())
                .stream()
                .findFirst()
                .orElseGet(() -> codes(all).getFirst());
    }

    private List<JsonNode> actions(String begin) {
        return card().findValues("actions").stream()
                .flatMap(actions -> java.util.stream.StreamSupport.stream(actions.spliterator(), false))
                .filter(action ->
                        !action.path("data").path("action").asText("text").equals("text"))
                .filter(action -> action.path("data").path("action").asText().startsWith(begin))
                .toList();
    }

    private static List<String> codes(List<JsonNode> actions) {
        return actions.stream().map(a -> a.path("data").path("action").asText()).toList();
    }
}
