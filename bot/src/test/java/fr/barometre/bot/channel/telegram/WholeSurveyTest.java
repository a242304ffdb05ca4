package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.BarometreApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
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

/** The whole application with its own Redis, before the fake Bot API. */
class WholeSurveyTest {
    private static final String SECRET = "a-secret-of-the-operator";

    @TempDir
    private Path data = Path.of("");

    private final FakeTelegram telegram = FakeTelegram.start();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void close() {
        running.forEach(ConfigurableApplicationContext::close);
        telegram.close();
    }

    @Test
    void leadsTwentyOfficialsThroughTheWebhookToTheirResult() throws Exception {
        int port = freePort();
        start(
                "--server.port=" + port,
                "--barometre.public-url=http://127.0.0.1:" + port,
                "--barometre.telegram.webhook-secret=" + SECRET);
        await().until(() -> !telegram.updates().webhook().isEmpty());

        try (ExecutorService officials = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                SimulatedOfficial official = official(1000 + i, i % 2 == 0 ? "fr" : "en");
                all.add(officials.submit(official::takeTheSurvey));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        for (int i = 0; i < 20; i++) {
            showsOneResult(official(1000 + i, "fr"));
        }
        everyTapHasOneAnswer();
        assertThat(telegram.updates().statuses()).containsOnly(200);
    }

    @Test
    void leadsAnOfficialByPollingToTheResultAndBackFromACorrection() throws Exception {
        start("--server.port=" + freePort());
        SimulatedOfficial official = official(7, "fr");

        official.takeTheSurvey();
        showsOneResult(official);
        everyTapHasOneAnswer();
        for (String word : List.of("/aide", "/avancement", "/langue", "/pause", "/modifier", "/resultat")) {
            official.write(word);
            assertThat(official.fromBot().stream().filter(m -> !m.buttons().isEmpty()))
                    .hasSize(1);
            assertThat(official.card().orElseThrow().plain())
                    .as("the answer to %s", word)
                    .doesNotContain("pas reconnu")
                    .doesNotContain("not recogni");
        }
        await().until(() -> telegram.updates().unconfirmed().isEmpty());
    }

    @Test
    void sendsTheDataAndSaysFarewellWithoutButtonsAfterErasing() throws Exception {
        start("--server.port=" + freePort());
        SimulatedOfficial official = official(8, "fr");
        official.takeTheSurvey();

        official.write("/mesdonnees");
        assertThat(official.fromBot())
                .filteredOn(m -> m.kind().equals("document"))
                .singleElement()
                .satisfies(m -> assertThat(m.name()).endsWith(".json"));
        official.write("/effacer");
        FakeMessage asked = official.card().orElseThrow();
        telegram.press(8, "fr", asked.id(), "go:erase-confirmed");

        await().until(() -> official.card().filter(c -> c.equals(asked)).isEmpty());
    }

    private void showsOneResult(SimulatedOfficial official) {
        assertThat(official.fromBot()).filteredOn(m -> m.kind().equals("photo")).hasSize(1);
        hasOneCard(official);
        // The question that came before, the picture, and the result.
        assertThat(official.fromBot()).hasSize(3);
        assertThat(official.fromBot().getLast().plain()).hasSizeLessThanOrEqualTo(900);
    }

    /** The old card loses its buttons just after the new one has come. */
    private static void hasOneCard(SimulatedOfficial official) {
        await().until(() ->
                official.fromBot().stream().filter(m -> !m.buttons().isEmpty()).count() == 1);
    }

    private void everyTapHasOneAnswer() {
        assertThat(telegram.updates().answers().values())
                .isNotEmpty()
                .allSatisfy(answers -> assertThat(answers).hasSize(1));
    }

    private SimulatedOfficial official(long chat, String language) {
        Random chance = new Random(chat);
        return new SimulatedOfficial(telegram, chat, language, () -> chance.nextInt(6));
    }

    private void start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--barometre.telegram.token=" + FakeTelegram.TOKEN);
        all.add("--barometre.telegram.api-url=" + telegram.url());
        all.add("--barometre.data=" + data);
        running.add(SpringApplication.run(BarometreApplication.class, all.toArray(String[]::new)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
