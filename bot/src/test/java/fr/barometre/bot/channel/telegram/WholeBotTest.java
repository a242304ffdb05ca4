package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.BarometreApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What only shows when all of the bot runs: its doors, its health, a group, and a restart in mid-survey. */
class WholeBotTest {
    private static final String SECRET = "a-secret-of-the-operator";

    @TempDir
    private Path data = Path.of("");

    private final FakeTelegram telegram = FakeTelegram.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<ConfigurableApplicationContext> running = Optional.empty();
    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        stop();
        telegram.close();
        client.close();
    }

    @Test
    void keepsStrangersOutOfTheWebhookAndStepsOverGarbage() throws Exception {
        startBehindWebhook();

        assertThat(post(Optional.empty(), "{}")).isEqualTo(401);
        assertThat(post(Optional.of("another-secret-entirely"), "{}")).isEqualTo(401);
        assertThat(post(Optional.of(SECRET), "{")).isEqualTo(200);
        assertThat(post(Optional.of(SECRET), "[]")).isEqualTo(200);
        assertThat(post(Optional.of(SECRET), "{\"update_id\":\"x\"}")).isEqualTo(200);
    }

    @Test
    void hasNoWebhookWhileItPolls() throws Exception {
        start();

        assertThat(post(Optional.of(SECRET), "{}")).isEqualTo(404);
    }

    @Test
    void isHealthyOnceTelegramAnswers() throws Exception {
        startBehindWebhook();

        await().untilAsserted(() -> assertThat(get("actuator/health"))
                .contains("\"telegram\":{\"status\":\"UP\"}")
                .contains("\"redis\":{\"status\":\"UP\"}"));
        telegram.write(5, "fr", "/start");
        await().untilAsserted(() -> assertThat(get("actuator/prometheus"))
                .contains("barometre_telegram")
                .doesNotContain(FakeTelegram.TOKEN));
    }

    @Test
    void answersAGroupOnceAndOnlyWhenCalled() throws Exception {
        startBehindWebhook();
        await().untilAsserted(() -> assertThat(get("actuator/health")).contains("\"telegram\":{\"status\":\"UP\"}"));

        telegram.writeInGroup(-50, "Bonjour à tous");
        telegram.writeInGroup(-50, "Un avis @" + FakeTelegram.NAME + " ?");
        await().until(() -> telegram.updates().statuses().size() == 2);

        await().untilAsserted(() -> assertThat(telegram.chats().of(-50))
                .filteredOn(FakeMessage::fromBot)
                .singleElement()
                .satisfies(line -> assertThat(line.plain()).contains("https://t.me/" + FakeTelegram.NAME)));
    }

    @Test
    void goesOnAfterARestartWhereTheOfficialWas() throws Exception {
        startBehindWebhook();
        SimulatedOfficial official = new SimulatedOfficial(telegram, 9, "fr", () -> 3);
        official.write("/start");
        official.press("Express · 2 minutes");
        for (int part = 0; part < 3; part++) {
            official.press("Passer");
        }
        official.press("3 · Orientations formalisées");
        String shown = official.card().orElseThrow().plain();
        stop();

        startBehindWebhook();
        official.press("4 · Mise en œuvre engagée");

        assertThat(shown).contains("Services aux usagers");
        assertThat(official.card().orElseThrow().plain())
                .contains("e-Éducation")
                .contains("thème 3/9");
    }

    @Test
    void startsWithEveryChannelAtOnce() throws Exception {
        start("--barometre.teams.insecure-local=true", "--server.address=127.0.0.1");

        HttpResponse<String> health = client.send(
                HttpRequest.newBuilder(address("actuator/health")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(health.body()).contains("\"teams\"", "\"telegram\"");
    }

    private void startBehindWebhook() {
        start("--barometre.public-url=http://127.0.0.1:" + port, "--barometre.telegram.webhook-secret=" + SECRET);
        await().until(() -> !telegram.updates().webhook().isEmpty());
    }

    private void start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=" + port);
        all.add("--barometre.telegram.token=" + FakeTelegram.TOKEN);
        all.add("--barometre.telegram.api-url=" + telegram.url());
        all.add("--barometre.data=" + data);
        running = Optional.of(SpringApplication.run(BarometreApplication.class, all.toArray(String[]::new)));
    }

    private void stop() {
        running.ifPresent(ConfigurableApplicationContext::close);
        running = Optional.empty();
    }

    private int post(Optional<String> secret, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("telegram"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(s -> request.header("X-Telegram-Bot-Api-Secret-Token", s));
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }
}
