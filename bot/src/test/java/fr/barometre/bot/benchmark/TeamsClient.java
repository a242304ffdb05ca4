package fr.barometre.bot.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** People in Teams as the bot is told of them, without tokens: it has to run with {@code insecure-local}. */
public final class TeamsClient implements AutoCloseable {
    private static final int OK = 200;
    private static final Pattern ACTION = Pattern.compile("\"action\":\"([^\"]+)\"");

    private final URI messages;
    private final String connector;
    private final AtomicInteger activities = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param bot where the bot is
     * @param connector where it is to send what it says
     */
    public TeamsClient(URI bot, String connector) {
        messages = bot.resolve("/api/messages");
        this.connector = connector;
    }

    /** Returns the conversation of {@code person}. */
    public static String conversation(int person) {
        return "a:" + person;
    }

    /** Goes on until the first affirmation is there to be rated. */
    public void begin(int person) throws IOException, InterruptedException {
        String action = "go:begin-full";
        while (!action.startsWith("rate:")) {
            action = leading(press(person, action));
        }
    }

    /** Presses a button, and returns the card that is the answer. */
    public String press(int person, String action) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(person, """
                "type":"invoke","name":"adaptiveCard/action","replyToId":"1",\
                "value":{"trigger":"manual","action":{"type":"Action.Execute","verb":"barometre",\
                "data":{"action":"%s"}}}""".formatted(action));
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("The bot answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Says something, and returns whether the bot has taken it. */
    public boolean say(int person, String text) throws IOException, InterruptedException {
        int status =
                send(person, "\"type\":\"message\",\"text\":\"" + text + "\"").statusCode();
        return status / 100 == 2;
    }

    /** Returns the action that goes on from {@code card}. */
    public static String leading(String card) {
        List<String> actions =
                ACTION.matcher(card).results().map(found -> found.group(1)).toList();
        return actions.stream()
                .filter(action -> action.startsWith("rate:") || action.equals("go:why"))
                .findFirst()
                .or(() -> actions.stream()
                        .filter(action -> action.startsWith("skip:"))
                        .findFirst())
                .orElseGet(() -> actions.stream()
                        .filter(action -> !action.equals("text"))
                        .findFirst()
                        .orElseThrow());
    }

    private HttpResponse<String> send(int person, String what) throws IOException, InterruptedException {
        String activity = """
                {%s,"id":"f:%d","timestamp":"%s","channelId":"msteams","serviceUrl":"%s","locale":"fr-FR",\
                "from":{"id":"29:%d","aadObjectId":"p%d","name":"C"},"recipient":{"id":"28:bot","name":"B"},\
                "conversation":{"conversationType":"personal","tenantId":"t","id":"%s"},\
                "channelData":{"tenant":{"id":"t"}}}""".formatted(
                what, activities.incrementAndGet(), Instant.now(), connector, person, person, conversation(person));
        return http.send(
                HttpRequest.newBuilder(messages)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(activity))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
