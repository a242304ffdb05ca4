package fr.barometre.bot.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.benchmark.Bot;
import fr.barometre.bot.store.RedisAtHand;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Updates, activities and forms as broken clients and attackers send them, to the whole bot over HTTP. Each is known by
 * the seed and its number; a server's failure, an error in the log or a heap that grows is a finding.
 */
final class FuzzExperiment {
    @RegisterExtension
    static final RedisAtHand REDIS = new RedisAtHand();

    private static final int REQUESTS = Scale.asked().of(2_500, 200_000);
    private static final List<String> CHANNELS = List.of("telegram", "telegram", "teams", "teams", "page");
    private static final int OK = 200;

    /** The page's answer to a form that was taken. */
    private static final int SEE_OTHER = 303;

    private static final int AT_ONCE = 16;
    private static final int VISITORS = 100;
    private static final long MOST_GROWTH_MB = 25;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final long seed = Scale.seed(1);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Integer>> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> findings = new ConcurrentSkipListMap<>();

    @Test
    void nothingThatIsSentBreaksTheBot(@TempDir Path folder) throws Exception {
        try (AgreeableServer platforms = new AgreeableServer()) {
            Bot bot = Bot.start(
                    REDIS.url(),
                    platforms.url(),
                    folder,
                    OPTIONS,
                    "--server.address=127.0.0.1",
                    "--barometre.teams.insecure-local=true");
            try {
                send(bot, platforms, 0, REQUESTS / 2);
                long before = bot.program().heap();
                send(bot, platforms, REQUESTS / 2, REQUESTS);
                long after = bot.program().heap();
                publish(before, after, bot.program().complaints());
                assertThat(statuses.values().stream()
                                .flatMap(counts -> counts.values().stream())
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(REQUESTS);
                assertThat(findings).isEmpty();
                // Much of what is sent is good, and is taken: a door that refuses all would prove nothing.
                assertThat(statuses.values())
                        .allMatch(counts ->
                                counts.getOrDefault(OK, 0) + counts.getOrDefault(SEE_OTHER, 0) > REQUESTS / 20);
                assertThat(bot.program().complaints()).isEmpty();
                assertThat(after - before).isLessThan(MOST_GROWTH_MB);
                isServedAsEver(bot, platforms);
            } finally {
                bot.program().close();
            }
        }
    }

    private void publish(long before, long after, List<String> complaints) {
        Table table = new Table(
                REQUESTS + " updates, activities and forms, seed " + seed,
                "answers by status",
                "errors in the log",
                "heap in use half-way and at the end, MB");
        table.row(statuses, complaints.size(), before + ", " + after);
        table.publish("fuzz-experiment");
        complaints.stream().limit(20).forEach(System.out::println);
        findings.forEach((what, number) -> System.out.println("number " + number + ": " + what));
    }

    private void isServedAsEver(Bot bot, AgreeableServer platforms) throws Exception {
        int before = platforms.shown();
        String hello = GoodMessages.message(1_999_999_999, 7_777_777, "/start");
        assertThat(post(bot, "/telegram", hello.getBytes(UTF_8), "application/json", ""))
                .isEqualTo(200);
        await().until(() -> platforms.shown() > before);
        assertThat(http.send(request(bot, "/").GET().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private void send(Bot bot, AgreeableServer platforms, int from, int to) {
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int number = from; number < to; number++) {
                int mine = number;
                senders.execute(() -> send(bot, platforms, mine));
            }
        }
    }

    private void send(Bot bot, AgreeableServer platforms, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Mangler mangler = new Mangler(random, GoodMessages.ACTIONS);
        String channel = CHANNELS.get(number % CHANNELS.size());
        try {
            int status = switch (number % CHANNELS.size()) {
                case 0, 1 ->
                    post(bot, "/telegram", mangler.mangle(GoodMessages.update(random, number)), "application/json", "");
                case 2, 3 ->
                    post(
                            bot,
                            "/api/messages",
                            mangler.mangle(GoodMessages.activity(random, number, platforms.url())),
                            "application/json",
                            "");
                default -> form(bot, random, mangler);
            };
            statuses.computeIfAbsent(channel, c -> new ConcurrentSkipListMap<>())
                    .merge(status, 1, Integer::sum);
            if (status >= 500) {
                findings.putIfAbsent("status " + status + " in " + channel, number);
            }
        } catch (IOException e) {
            findings.putIfAbsent(e.toString(), number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the page's form as one of some visitors, with whatever comes to mind. */
    private int form(Bot bot, Random random, Mangler mangler) throws IOException, InterruptedException {
        Visitor visitor = visitor(bot, random.nextInt(VISITORS));
        Map<String, String> fields = new TreeMap<>();
        fields.put("_csrf", visitor.proof());
        List<String> names = List.of("action", "text", "turn", "seen", "lang", "input.a", "input.title", "x");
        for (int i = random.nextInt(5); i >= 0; i--) {
            fields.put(
                    names.get(random.nextInt(names.size())),
                    random.nextBoolean() ? GoodMessages.action(random) : mangler.text());
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post(bot, "/", body.getBytes(UTF_8), "application/x-www-form-urlencoded", visitor.cookie());
    }

    private Visitor visitor(Bot bot, int number) throws IOException, InterruptedException {
        Visitor known = visitors.get(number);
        if (known != null) {
            return known;
        }
        HttpResponse<String> page = http.send(request(bot, "/").GET().build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        Visitor visitor = new Visitor(
                page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""),
                page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1"));
        visitors.put(number, visitor);
        return visitor;
    }

    private int post(Bot bot, String path, byte[] body, String type, String cookie)
            throws IOException, InterruptedException {
        List<String> headers =
                new ArrayList<>(List.of("Content-Type", type, "X-Telegram-Bot-Api-Secret-Token", Bot.SECRET));
        if (!cookie.isEmpty()) {
            headers.addAll(List.of("Cookie", cookie));
        }
        HttpRequest request = request(bot, path)
                .headers(headers.toArray(String[]::new))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(Bot bot, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** A browser's cookie, and the proof that its forms come from our page. */
    private record Visitor(String cookie, String proof) {}
}
