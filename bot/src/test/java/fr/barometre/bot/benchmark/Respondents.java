package fr.barometre.bot.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Respondents on Telegram, and Telegram's server: each taps as soon as the answer to the last tap stands on the screen,
 * or after some thinking. Who has finished the survey goes, and a newcomer takes the place.
 *
 * <p>All runs on one thread, so nothing here is guarded.
 */
public final class Respondents implements AutoCloseable {
    static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    static final String SECRET = "benchmark-benchmark";

    private static final int SURVEY = 46;
    private static final long AGAIN_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SLOW_MILLIS = 10_000;
    private static final byte[] TOO_MANY = bytes("{\"ok\":false,\"error_code\":429,\"description\":"
            + "\"Too Many Requests: retry after 2\",\"parameters\":{\"retry_after\":2}}");
    private static final byte[] FAILING =
            bytes("{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}");
    private static final byte[] OK = bytes("{\"ok\":true,\"result\":true}");
    private static final byte[] ME = bytes("{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,"
            + "\"first_name\":\"Barometre\",\"username\":\"barometre_bot\"}}");

    private final BareHttp http = new BareHttp();
    private final Random random = new Random(1);
    private final Map<Long, Respondent> present = new HashMap<>();
    private final List<Integer> bots;
    private final Duration thinking;
    private final int api;
    private Figures figures = new Figures();
    private Trouble trouble = Trouble.NONE;
    private boolean resting;
    private boolean closing;
    private long newest = 1_000_000_000L;
    private int update = 1;

    /**
     * Creates respondents who do nothing yet.
     *
     * @param bots where the instances listen, each update going to any of them; filled in before they begin, and safe
     *     to change
     * @param thinking the longest time between a screen and the tap; half of it on average
     */
    public Respondents(List<Integer> bots, Duration thinking) {
        this.bots = bots;
        this.thinking = thinking;
        this.api = http.serve(this::serve);
    }

    /** Returns the address of the Bot API. */
    public String apiUrl() {
        return "http://127.0.0.1:" + api;
    }

    /** Lets {@code count} people begin. */
    public void begin(int count) {
        http.later(0, () -> {
            for (int i = 0; i < count; i++) {
                http.later(thinking.toMillis() == 0 ? 0 : random.nextLong(thinking.toMillis()), this::come);
            }
        });
    }

    /** Lets the Bot API have a fault from now on, for every other chat. */
    public void have(Trouble fault) {
        http.later(0, () -> trouble = fault);
    }

    /** Waits, and returns what was seen meanwhile. */
    public Figures watch(Duration time) throws InterruptedException {
        renew();
        Thread.sleep(time);
        return renew();
    }

    /** Returns what was seen since the last time that this or {@link #watch} was asked. */
    public Figures seen() {
        return renew();
    }

    /** Lets nobody tap any more, and returns how many still wait for a screen after {@code patience} at most. */
    public int rest(Duration patience) throws InterruptedException {
        http.later(0, () -> resting = true);
        for (long tried = 0; tried < patience.toSeconds() && waiting() > 0; tried++) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        return waiting();
    }

    private int waiting() {
        CompletableFuture<Integer> waiting = new CompletableFuture<>();
        http.later(
                0,
                () -> waiting.complete((int)
                        present.values().stream().filter(r -> r.tapped != 0).count()));
        return waiting.join();
    }

    private Figures renew() {
        CompletableFuture<Figures> before = new CompletableFuture<>();
        http.later(0, () -> {
            before.complete(figures);
            figures = new Figures();
        });
        return before.join();
    }

    @Override
    public void close() {
        closing = true;
        http.close();
    }

    private void come() {
        Respondent respondent = new Respondent(newest++);
        present.put(respondent.chat, respondent);
        respondent.write("/start");
    }

    private void serve(String path, byte[] body, BareHttp.Answer answer) {
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        switch (method) {
            case "getme" -> answer.give(ME);
            case "sendmessage", "editmessagetext", "sendphoto", "senddocument" -> {
                figures.call();
                show(method, body, answer);
            }
            default -> {
                figures.call();
                answer.give(OK);
            }
        }
    }

    private void show(String method, byte[] body, BareHttp.Answer answer) {
        Trouble now = isTroubled(chat(body)) ? trouble : Trouble.NONE;
        switch (now) {
            case NONE -> answer.give(shown(method, body));
            case TOO_MANY -> answer.give(429, TOO_MANY);
            case FAILING -> answer.give(500, FAILING);
            case SLOW -> http.later(SLOW_MILLIS, () -> answer.give(shown(method, body)));
            case SILENT -> figures.call();
            case BREAKING -> answer.breakOff();
        }
    }

    private static boolean isTroubled(long chat) {
        return chat % 2 == 0;
    }

    /** Returns the chat of a call; 0 for a file, which is not JSON. */
    private static long chat(byte[] body) {
        return body.length > 0 && body[0] == '{' ? read(body).path("chat_id").asLong() : 0;
    }

    /** Shows a message; a screen is one with buttons. The names of methods have small letters here. */
    private byte[] shown(String method, byte[] body) {
        if (method.equals("sendphoto") || method.equals("senddocument")) {
            return sent(1, 1);
        }
        JsonNode call = read(body);
        long chat = call.path("chat_id").asLong();
        Respondent respondent = present.get(chat);
        int message = call.path("message_id").asInt(respondent == null ? 1 : respondent.message + 1);
        List<String> buttons = new ArrayList<>();
        JsonNode markup = call.path("reply_markup");
        for (JsonNode row : markup.path("inline_keyboard")) {
            row.forEach(button -> buttons.add(button.path("callback_data").asText()));
        }
        if (respondent != null && !buttons.isEmpty()) {
            respondent.see(message, buttons);
        }
        return sent(chat, message);
    }

    private static byte[] sent(long chat, int message) {
        return bytes("{\"ok\":true,\"result\":{\"message_id\":" + message + ",\"date\":1790000000,\"chat\":{\"id\":"
                + chat + ",\"type\":\"private\",\"first_name\":\"Camille\"}}}");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One of them. */
    private final class Respondent {
        private final long chat;
        private int message;
        private int answers;
        private long tapped;
        private String rated = "";
        private final Set<String> asked = new HashSet<>();

        Respondent(long chat) {
            this.chat = chat;
        }

        void write(String command) {
            String json = "{\"update_id\":" + update++ + ",\"message\":{\"message_id\":" + ++message
                    + ",\"date\":1790000000,\"text\":\"" + command
                    + "\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":"
                    + command.length() + "}],\"from\":" + user() + ",\"chat\":" + chat() + "}}";
            post(json);
        }

        void tap(String data) {
            String json = "{\"update_id\":" + update++ + ",\"callback_query\":{\"id\":\"" + update
                    + "\",\"chat_instance\":\"1\",\"data\":\"" + data + "\",\"from\":" + user()
                    + ",\"message\":{\"message_id\":" + message + ",\"date\":1790000000,\"text\":\"-\",\"chat\":"
                    + chat()
                    + "}}}";
            post(json);
        }

        void see(int card, List<String> buttons) {
            message = card;
            if (tapped == 0) {
                return;
            }
            if (buttons.contains(rated)) {
                // The screen before, once more: the answer to the tap is still to come.
                return;
            }
            figures.screen(System.nanoTime() - tapped);
            if (!isTroubled(chat)) {
                figures.untroubled(System.nanoTime() - tapped);
            }
            tapped = 0;
            if (answers == SURVEY) {
                present.remove(chat);
                figures.survey();
                come();
            } else if (thinking.isZero()) {
                choose(buttons);
            } else {
                http.later(random.nextLong(thinking.toMillis()), () -> choose(buttons));
            }
        }

        /** Rates an affirmation if one is asked, and otherwise takes the shortest way to the next. */
        private void choose(List<String> buttons) {
            if (resting) {
                return;
            }
            List<String> rates =
                    buttons.stream().filter(b -> b.startsWith("rate:")).toList();
            if (!rates.isEmpty()) {
                answers++;
                figures.answer();
                rated = rates.get(random.nextInt(rates.size()));
                if (!asked.add(rated.substring(0, rated.lastIndexOf(':')))) {
                    figures.askedAgain();
                }
                tap(rated);
            } else {
                rated = "";
                tap(buttons.stream()
                        .filter(b -> b.equals("go:begin-full") || b.startsWith("skip:"))
                        .findFirst()
                        .orElse(buttons.getFirst()));
            }
        }

        private void post(String json) {
            tapped = System.nanoTime();
            deliver(json);
        }

        /** Delivers an update, again and again until it is accepted, as Telegram does. */
        private void deliver(String json) {
            http.post(
                    anyBot(),
                    "/telegram",
                    Map.of("X-Telegram-Bot-Api-Secret-Token", SECRET),
                    bytes(json),
                    (status, body) -> {
                        if (status != 200 && !closing) {
                            figures.error();
                            http.later(AGAIN_MILLIS, () -> deliver(json));
                        }
                    });
        }

        private int anyBot() {
            List<Integer> now = List.copyOf(bots);
            return now.get(random.nextInt(now.size()));
        }

        private String user() {
            return "{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"Camille\",\"language_code\":\"fr\"}";
        }

        private String chat() {
            return "{\"id\":" + chat + ",\"type\":\"private\",\"first_name\":\"Camille\"}";
        }
    }
}
