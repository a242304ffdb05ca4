package fr.barometre.bot.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final String QUESTION = "<main><button name=\"action\" value=\"rate:a:1\">1</button></main>";
    private static final String SUMMARY = "<main data-screen=\"summary\">%s</main>";
    private static final String IMAGE = "<img src=\"/picture.png?v=1&amp;w=2\">";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String summary = SUMMARY.formatted(IMAGE);
    private HttpServer server;

    @BeforeEach
    void serveAPageWithOneQuestion() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(request);
            byte[] body = (request.equals("GET /") ? QUESTION : summary).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answersAndLooksAtThePicture() throws Exception {
        try (Walk walk = walk()) {
            assertThat(walk.toTheSummary()).isEqualTo(1);
        }
        assertThat(asked).containsExactly("GET /", "POST /", "GET /picture.png?v=1&w=2");
    }

    @Test
    void saysThatThereIsNoPicture() {
        summary = SUMMARY.formatted("");
        try (Walk walk = walk()) {
            assertThatThrownBy(walk::toTheSummary)
                    .isInstanceOf(PrepareFailed.class)
                    .hasMessage("The summary has no picture.");
        }
    }

    private Walk walk() {
        return new Walk(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }
}
