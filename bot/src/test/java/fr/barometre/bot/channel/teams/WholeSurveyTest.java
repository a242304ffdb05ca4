package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.BarometreApplication;
import fr.barometre.bot.settings.ConfigurationFaults;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application with its own Redis, before the fake connector. */
class WholeSurveyTest {
    @TempDir
    private Path data = Path.of("");

    private final FakeConnector connector = FakeConnector.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private int port;

    @AfterEach
    void close() {
        running.forEach(ConfigurableApplicationContext::close);
        http.close();
        connector.close();
    }

    @Test
    void leadsOfficialsWithBothKindsOfButtonsAtOnceToTheirResult() throws Exception {
        startWithTokens();
        List<SimulatedOfficial> officials = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            officials.add(official("official-" + i, i % 2 == 0 ? "fr-FR" : "en-US", i % 4 < 2));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            officials.forEach(official -> all.add(threads.submit(official::takeTheSurvey)));
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (SimulatedOfficial official : officials) {
            assertThat(official.answers).isEqualTo(46);
            // All of it on one card, changed in place.
            assertThat(official.messages()).hasSize(1);
        }
        assertThat(officials.getFirst().card().path("lang").asText()).isEqualTo("fr");
        assertThat(officials.get(1).card().path("lang").asText()).isEqualTo("en");
        assertThat(connector.logins.get()).isEqualTo(1);
        assertThat(connector.calls()).extracting(FakeConnector.Called::status).containsOnly(200, 201);
    }

    @Test
    void answersTypedTextsAndLinksThePictureOfTheResult() throws Exception {
        startWithTokens();
        SimulatedOfficial official = official("camille", "fr-FR", true);
        official.takeTheSurvey();

        official.write("résultat");
        String picture = link(official.card());
        HttpResponse<byte[]> png = get(picture);
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(png.headers().allValues("Cross-Origin-Resource-Policy"))
                .as("Teams' own page shows it")
                .containsExactly("cross-origin");
        assertThat(get(picture.substring(0, picture.length() - 1) + "_").statusCode())
                .isEqualTo(404);
        assertThat(get(picture.replace(".SUMMARY.", ".MY_DATA.")).statusCode()).isEqualTo(404);
    }

    @Test
    void handsOverTheDataAndTheReportAsFilesOfTheirOwn() throws Exception {
        startWithTokens();
        SimulatedOfficial official = official("camille", "fr-FR", true);
        official.takeTheSurvey();

        official.press("go:my-data");
        HttpResponse<byte[]> data = get(link(official.card()));
        official.press("go:summary");
        official.press("go:report");
        HttpResponse<byte[]> report = get(link(official.card()));

        assertThat(data.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(data.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z-]+\\.json\"");
        assertThat(report.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(report.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[a-z-]+\\.pdf\"");
        assertThat(new String(report.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void isNotThereWithoutAnApplicationId() throws Exception {
        start();
        HttpRequest request = HttpRequest.newBuilder(bot())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void canBeTriedOnThisMachineWithoutTokensAndWithoutARecipient() throws Exception {
        connector.anonymous = true;
        start(
                "--server.address=127.0.0.1",
                "--barometre.teams.insecure-local=true",
                "--barometre.teams.channels=msteams,directline");
        SimulatedOfficial teams = official("teams", "fr-FR", true);
        teams.takeTheSurvey();
        assertThat(teams.messages()).hasSize(1);

        SimulatedOfficial direct = official("direct", "en-US", false);
        ObjectNode first = new Activities(connector.url(), "direct", "en-US").message("hello");
        first.put("channelId", "directline").remove(List.of("recipient", "channelData"));
        direct.deliver(first);
        await().until(() -> direct.messages().size() == 1);
        assertThat(direct.card().findValuesAsText("type"))
                .contains("Action.Submit")
                .doesNotContain("Action.Execute");
        assertThat(connector.logins.get()).isZero();
    }

    @Test
    void bringsWhatTheChannelPutOffOnceItMay() throws Exception {
        startWithTokens();
        connector.plan(new FakeConnector.Planned("POST", 429, "Throttled", 1));
        SimulatedOfficial official = official("late", "fr-FR", true);

        official.deliver(new Activities(connector.url(), "late", "fr-FR").installed());

        await().atMost(Duration.ofSeconds(30)).until(() -> official.messages().size() == 1);
        assertThat(connector.calls("POST"))
                .extracting(FakeConnector.Called::status)
                .containsExactly(429, 201);
    }

    @Test
    void refusesToLetEverybodyInFromOutside() {
        assertThatThrownBy(() -> start("--barometre.teams.insecure-local=true"))
                .hasRootCauseInstanceOf(ConfigurationFaults.class)
                .rootCause()
                .hasMessageContaining("server.address");
    }

    private static String link(JsonNode card) {
        return card.findValues("url").getFirst().asText();
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private SimulatedOfficial official(String name, String locale, boolean execute) {
        Random chance = new Random(name.hashCode());
        return new SimulatedOfficial(connector, http, bot(), name, locale, execute, () -> chance.nextInt(6));
    }

    private URI bot() {
        return URI.create("http://127.0.0.1:" + port + "/api/messages");
    }

    private void startWithTokens() throws IOException {
        start(connector.settings().toArray(String[]::new));
    }

    private void start(String... arguments) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=" + port);
        all.add("--barometre.public-url=http://127.0.0.1:" + port);
        all.add("--barometre.data=" + data);
        running.add(SpringApplication.run(BarometreApplication.class, all.toArray(String[]::new)));
        await().until(() -> running.getLast().isRunning());
    }
}
