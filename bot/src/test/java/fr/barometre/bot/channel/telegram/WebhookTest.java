package fr.barometre.bot.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebhookTest {
    private static final String SECRET = "a-secret-of-the-operator";
    private static final String HELLO = "{\"update_id\":9,\"message\":{\"chat\":{\"id\":42,\"type\":\"private\"},"
            + "\"date\":1,\"message_id\":5,\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"C\"},\"text\":\"x\"}}";
    private static final String TAP = "{\"update_id\":%d,\"callback_query\":{\"id\":\"%s\",\"chat_instance\":\"1\","
            + "\"data\":\"go:pause\",\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"C\"}}}";

    private final Bench bench = new Bench(SECRET);
    private final Webhook webhook = new Webhook(bench.settings, bench.reader, bench.reception);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void refusesAMissingOrWrongSecretWithoutReadingTheBody() throws Exception {
        for (String shown : new String[] {"", "a-secret-of-the-operato", "a-secret-of-the-operator2", "A".repeat(24)}) {
            assertThat(answer(shown, new Unreadable()).getStatus()).isEqualTo(401);
        }
    }

    @Test
    void acceptsTheSecretAndReplies() throws Exception {
        bench.telegram.write(42, "fr", "x");

        assertThat(status(HELLO)).isEqualTo(200);

        await().until(() -> bench.fromBot(42).size() == 1);
    }

    @Test
    void stepsOverWhatIsUnreadableOrTooLong() throws Exception {
        assertThat(status("rubbish")).isEqualTo(200);
        assertThat(status("[" + " ".repeat(1 << 20) + "]")).isEqualTo(200);
        assertThat(status(TAP.replace("\"%s\"", "null").formatted(1))).isEqualTo(200);
        assertThat(bench.telegram.calls()).isEmpty();
    }

    @Test
    void letsAnUpdateComeAgainWhileTheStoreIsAwayAndAnswersTheTapOnce() throws Exception {
        bench.telegram.write(42, "fr", "x");
        String first = bench.telegram.updates().newCallback();
        String second = bench.telegram.updates().newCallback();
        bench.store.away = true;
        assertThat(status(TAP.formatted(1, first))).isEqualTo(503);
        assertThat(status(TAP.formatted(2, second))).isEqualTo(503);
        await().until(() -> bench.telegram.calls("answerCallbackQuery").size() == 1);

        bench.store.away = false;
        assertThat(riding(TAP.formatted(1, first))).isEmpty();
        assertThat(riding(TAP.formatted(2, second)))
                .startsWith("{\"callback_query_id\":\"" + second + "\",\"text\":\"Il faut d’abord répondre")
                .endsWith("\"method\":\"answercallbackquery\"}");
    }

    @Test
    void repliesOnceToAnUpdateThatComesTwice() throws Exception {
        bench.telegram.write(42, "fr", "x");
        assertThat(status(HELLO)).isEqualTo(200);
        await().until(() -> bench.fromBot(42).size() == 1);

        assertThat(status(HELLO)).isEqualTo(200);
        bench.hands.close();

        assertThat(bench.fromBot(42)).hasSize(1);
    }

    @Test
    void saysToAProgramThatItIsTooMuchAndServesTheOthers() throws Exception {
        bench.telegram.write(42, "fr", "x");
        bench.telegram.write(43, "fr", "x");
        for (int update = 1; update <= 1_200; update++) {
            assertThat(status(TAP.formatted(update, "t" + update))).isEqualTo(200);
        }

        assertThat(riding(TAP.formatted(9_000, bench.telegram.updates().newCallback())))
                .contains("C’est beaucoup à la fois");
        assertThat(status(HELLO.replace(":42,", ":43,"))).isEqualTo(200);
        await().until(() -> !bench.fromBot(43).isEmpty());
    }

    private int status(String body) throws Exception {
        return answer(SECRET, request(body)).getStatus();
    }

    /** Returns the call that rides in the answer to an accepted update. */
    private String riding(String body) throws Exception {
        MockHttpServletResponse answer = answer(SECRET, request(body));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private static MockHttpServletRequest request(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/telegram");
        request.setContent(body.getBytes(UTF_8));
        return request;
    }

    private MockHttpServletResponse answer(String secret, MockHttpServletRequest request) throws Exception {
        request.setMethod("POST");
        request.addHeader(Webhook.SECRET_HEADER, secret);
        MockHttpServletResponse response = new MockHttpServletResponse();
        webhook.doFilter(request, response, new MockFilterChain());
        return response;
    }

    /** A request whose body must not be read. */
    private static final class Unreadable extends MockHttpServletRequest {
        @Override
        public ServletInputStream getInputStream() {
            throw new AssertionError("The body was read.");
        }
    }
}
