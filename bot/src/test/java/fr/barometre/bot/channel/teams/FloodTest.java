package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A program that presses faster than people can. */
class FloodTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isToldThatItIsTooMuchAndTheOthersAreServed() {
        try (Bench bench = new Bench()) {
            Activities program = bench.person("programme", "fr-FR");
            ObjectNode nothing = JSON.createObjectNode().put("action", "nothing of ours");
            String token = FakeTokens.good(bench.connector.url());
            String last = "";
            for (int i = 0; i < 20_000 && !last.contains("C’est beaucoup à la fois"); i++) {
                last = text(bench.bring(token, program.execute("1", nothing).toString()));
            }
            assertThat(last).contains("C’est beaucoup à la fois");

            Activities camille = bench.person("camille", "fr-FR");
            bench.bring(camille.message("bonjour"));
            await().until(() -> !bench.cards(camille).isEmpty());
        }
    }

    private static String text(ResponseEntity<byte[]> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
