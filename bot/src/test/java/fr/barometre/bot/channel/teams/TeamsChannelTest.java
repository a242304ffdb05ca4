package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.channel.ChannelContract;
import fr.barometre.bot.channel.Client;
import fr.barometre.bot.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** Teams with cards that change in place, before the fake connector. */
class TeamsChannelTest extends ChannelContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeConnector connector = FakeConnector.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        http.close();
        connector.close();
    }

    @Override
    protected List<String> settings() {
        return connector.settings();
    }

    @Override
    protected Client client(int person, Language language) {
        Activities activities = new Activities(connector.url(), "person-" + person, language.code());
        connector.open(activities.conversation());
        return new Desk(activities);
    }

    /** A personal chat with the bot, in which the last card is the present one. */
    private final class Desk implements Client {
        private final Activities activities;
        private Optional<ObjectNode> last = Optional.empty();

        Desk(Activities activities) {
            this.activities = activities;
        }

        @Override
        public void begin() {
            deliver(messages().isEmpty() ? activities.installed() : activities.message("bonjour"));
        }

        @Override
        public void press(String code) {
            ObjectNode data = JSON.createObjectNode().put("action", code);
            deliver(activities.execute(messages().getLast().getKey(), data));
        }

        /** Cards change in place: what was shown before was the same message. */
        @Override
        public void pressOld(String code) {
            press(code);
        }

        @Override
        public void write(String text) {
            deliver(activities.message(text));
        }

        @Override
        public void again() {
            deliver(last.orElseThrow());
        }

        @Override
        public String words() {
            return card().path("fallbackText").asText();
        }

        @Override
        public List<String> codes() {
            List<String> codes = new ArrayList<>();
            card().path("body")
                    .forEach(part -> part.path("actions").forEach(action -> {
                        String code = action.at("/data/action").asText();
                        if (!code.equals(CardActions.WRITTEN)) {
                            codes.add(code);
                        }
                    }));
            return codes;
        }

        private JsonNode card() {
            List<Map.Entry<String, JsonNode>> messages = messages();
            return messages.isEmpty()
                    ? JSON.createObjectNode()
                    : messages.getLast().getValue().path("attachments").path(0).path("content");
        }

        private List<Map.Entry<String, JsonNode>> messages() {
            return connector.messages(activities.conversation());
        }

        private void deliver(ObjectNode activity) {
            last = Optional.of(activity);
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                    .header("Authorization", "Bearer " + FakeTokens.good(connector.url()))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                    .build();
            try {
                assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
