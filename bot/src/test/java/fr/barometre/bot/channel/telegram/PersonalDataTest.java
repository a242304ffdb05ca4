package fr.barometre.bot.channel.telegram;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.BarometreApplication;
import fr.barometre.bot.store.RedisAtHand;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What is known of two people after a full run of the bot, a CIO who launches a campaign and an official who answers
 * it: in Redis, in its files, and in everything that the bot says of itself at its most talkative.
 */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    private static final long CIO = 7_001_001_001L;
    private static final long OFFICIAL = 7_002_002_002L;
    private static final String INITIATIVE = "Un portail des familles a Zorn";
    private static final String IN_TEAMS = "7003c0de-0000-4000-8000-00000000aad1";
    private static final String COLLECTIVITE = "Ville de Zorn";
    private static final String SECRET = "a-secret-of-the-operator";
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private final FakeTelegram telegram = FakeTelegram.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatedOfficial cio = new SimulatedOfficial(telegram, CIO, "fr", () -> 4);
    private final SimulatedOfficial official = new SimulatedOfficial(telegram, OFFICIAL, "fr", () -> 2);
    private ConfigurableApplicationContext running;
    private int port;
    private String invitation = "";
    private String transfer = "";
    private String visitor = "";

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        running = SpringApplication.run(
                BarometreApplication.class,
                "--server.port=" + port,
                "--spring.data.redis.url=" + redis.url(),
                "--barometre.pseudonym-key=" + Base64.getEncoder().encodeToString(KEY),
                "--barometre.public-url=http://127.0.0.1:" + port,
                "--barometre.telegram.token=" + FakeTelegram.TOKEN,
                "--barometre.telegram.api-url=" + telegram.url(),
                "--barometre.telegram.webhook-secret=" + SECRET,
                "--barometre.teams.insecure-local=true",
                "--server.address=127.0.0.1",
                "--logging.level.root=debug",
                // The server of the fake, in this process too.
                "--logging.level.com.sun.net.httpserver=info");
        await().until(() -> !telegram.updates().webhook().isEmpty());
    }

    @AfterEach
    void close() {
        running.close();
        telegram.close();
        client.close();
    }

    @Test
    void isKeptAsLongAsTheTableSaysErasedForGoodAndNeverTold(CapturedOutput said) throws Exception {
        launchACampaign();
        answerIt();
        writeOnThePage();
        writeInTeams();

        eachKeyIsInTheTableOfRetentions();
        assertThat(live()).contains(INITIATIVE, pseudonym());
        assertThat(onDisk()).contains(INITIATIVE, pseudonym());

        official.write("effacer");
        official.press("Oui, tout effacer");
        await().untilAsserted(() -> assertThat(live()).doesNotContain(INITIATIVE, pseudonym()));
        redis.commands().configSet("aof-use-rdb-preamble", "no");
        redis.commands().bgrewriteaof();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(onDisk()).doesNotContain(INITIATIVE, pseudonym()));
        assertThat(onDisk()).as("the campaign stays").contains(COLLECTIVITE);

        assertThat(said.getAll()).contains("DEBUG");
        assertThat(told(said.getAll())).isEmpty();
        String read = get("/actuator/prometheus") + get("/actuator/health");
        assertThat(secrets().values()).noneMatch(read::contains);
    }

    private void launchACampaign() {
        telegram.write(CIO, "fr", "/start");
        await().until(() -> cio.card().isPresent());
        cio.write("campagne");
        cio.press("Nouvelle campagne");
        cio.write(COLLECTIVITE);
        cio.press("Ville");
        cio.press("De 20");
        cio.press("4 semaines");
        cio.press("Lancer la campagne");
        cio.press("Inviter");
        invitation = found("\\b([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])\\b", cio)
                .replace("-", "");
    }

    private void answerIt() {
        telegram.write(OFFICIAL, "fr", "/start 0NOTACODE0000");
        await().until(() -> official.card().isPresent());
        official.write("/start " + invitation);
        official.press("Élu·e");
        official.press("Commencer ce thème");
        for (int affirmation = 0; affirmation < 6; affirmation++) {
            official.press("2 · ");
        }
        official.write(INITIATIVE);
        official.write("changer d’appareil");
        transfer = found("\\b([0-9A-Z]{4}-[0-9A-Z]{4})\\b", official);
        official.press("‹ Continuer ici");
        telegram.updates().bring(OFFICIAL, update -> update.put("message", "garbage " + INITIATIVE));
        writeWhileRedisIsAway();
    }

    private void writeWhileRedisIsAway() {
        redis.commands().clientPause(5_000);
        telegram.write(OFFICIAL, "fr", INITIATIVE);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> official.fromBot().stream()
                        .anyMatch(message -> message.plain().startsWith("Un instant")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !official.fromBot().getLast().buttons().isEmpty());
    }

    private void writeOnThePage() throws Exception {
        HttpResponse<String> page = send(request("/"));
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        visitor = cookie.replaceAll(".*=", "");
        String proof = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        HttpRequest.Builder form = request("/")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + proof + "&text=" + URLEncoder.encode(INITIATIVE, UTF_8)));
        assertThat(send(form).statusCode()).isEqualTo(303);
    }

    private void writeInTeams() throws Exception {
        String activity = """
                {"type":"message","id":"f:1","timestamp":"2026-11-24T08:00:00Z","channelId":"msteams",
                "serviceUrl":"%s","locale":"fr-FR","text":"%s",
                "from":{"id":"29:camille","aadObjectId":"%s","name":"Camille"},"recipient":{"id":"28:bot","name":"B"},
                "conversation":{"conversationType":"personal","tenantId":"t","id":"a:conversation-7003"},
                "channelData":{"tenant":{"id":"t"}}}""".formatted(telegram.url(), INITIATIVE, IN_TEAMS);
        HttpRequest.Builder post = request("/api/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(activity));
        assertThat(send(post).statusCode()).isEqualTo(200);
    }

    private static String found(String pattern, SimulatedOfficial who) {
        Matcher code = Pattern.compile(pattern).matcher(who.card().orElseThrow().plain());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    /** Everything that tells of somebody, or lets somebody in. */
    private Map<String, String> secrets() {
        return Map.ofEntries(
                Map.entry("the CIO's number", Long.toString(CIO)),
                Map.entry("the official's number", Long.toString(OFFICIAL)),
                Map.entry("who it is in Teams", IN_TEAMS),
                Map.entry("the same under another name", "29:camille"),
                Map.entry("the conversation in Teams", "a:conversation-7003"),
                Map.entry("the official's pseudonym", pseudonym()),
                Map.entry("the visitor's cookie", visitor),
                Map.entry("the first name", "Camille"),
                Map.entry("the initiative", INITIATIVE),
                Map.entry("the collectivité", COLLECTIVITE),
                Map.entry("the invitation", invitation),
                Map.entry("the code of another device", transfer),
                Map.entry("the same in a command", transfer.replace("-", "")),
                Map.entry("the bot's token", FakeTelegram.TOKEN),
                Map.entry("the webhook's secret", SECRET),
                Map.entry("Redis's password", redis.url().replaceAll(".*://:(.*)@.*", "$1")),
                Map.entry("the pseudonym key", Base64.getEncoder().encodeToString(KEY)));
    }

    /** Returns what the log tells, and who tells it. */
    private Set<String> told(String log) {
        Set<String> told = new TreeSet<>();
        String logger = "";
        for (String line : log.split("\n", -1)) {
            Matcher named = Pattern.compile("\\] (\\S+) +: ").matcher(line);
            logger = named.find() ? named.group(1) : logger;
            for (Map.Entry<String, String> secret : secrets().entrySet()) {
                if (line.contains(secret.getValue())) {
                    told.add(logger + " tells " + secret.getKey());
                }
            }
        }
        return told;
    }

    private static void eachKeyIsInTheTableOfRetentions() throws IOException {
        Retentions table = Retentions.read();
        Set<String> met = new TreeSet<>();
        byte[] session = redis.commands().keys("*:s:telegram:" + pseudonym()).getFirst();
        assertThat(redis.commands().pttl(session))
                .isGreaterThan(Duration.ofDays(29).toMillis());
        for (byte[] key : redis.commands().keys("*")) {
            met.add(table.check(new String(key, UTF_8), redis.commands().pttl(key)));
        }
        assertThat(met).contains("\\{p\\d\\d}:s:.*", "code:.*", "try:.*");
    }

    private static String pseudonym() {
        Respondent respondent = new Pseudonyms(KEY).of(TelegramChannel.ID, Long.toString(OFFICIAL));
        return respondent.key();
    }

    /** Returns all keys and values of Redis, one after another. */
    private static String live() {
        StringBuilder all = new StringBuilder();
        for (byte[] key : redis.commands().keys("*")) {
            all.append(new String(key, UTF_8)).append(' ').append(value(key)).append('\n');
        }
        return all.toString();
    }

    private static String value(byte[] key) {
        List<byte[]> values = switch (redis.commands().type(key)) {
            case "string" -> List.of(redis.commands().get(key));
            case "hash" ->
                redis.commands().hgetall(key).entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toList();
            case "zset" -> redis.commands().zrange(key, 0, -1);
            case "list" -> redis.commands().lrange(key, 0, -1);
            case "set" -> List.copyOf(redis.commands().smembers(key));
            default -> throw new AssertionError("A kind of value that nobody uses.");
        };
        return values.stream().map(v -> new String(v, UTF_8)).toList().toString();
    }

    private static String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(redis.folder())) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches(".*\\.(aof|rdb)(\\..*)?"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return all.toString();
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path)).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
