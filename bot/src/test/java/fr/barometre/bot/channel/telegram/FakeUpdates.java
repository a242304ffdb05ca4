package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The updates of the fake Bot API on their way: by webhook, in order within a chat and again until they are accepted,
 * or kept until they are asked for and confirmed by the next offset.
 */
final class FakeUpdates implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_ATTEMPTS = 20_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TreeMap<Integer, JsonNode> waiting = new TreeMap<>();
    private final Map<Integer, JsonNode> brought = new ConcurrentHashMap<>();
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final Map<Long, ExecutorService> couriers = new ConcurrentHashMap<>();
    private final List<Integer> statuses = new ArrayList<>();
    private String webhook = "";
    private String secret = "";
    private int lastId = 7000;
    private int polls;
    private int callbacks;
    private boolean closed;
    private Consumer<byte[]> riding = call -> {};

    /** Brings an update of {@code chat} on its way; returns its number. */
    int bring(long chat, Consumer<ObjectNode> content) {
        ObjectNode update = JSON.createObjectNode();
        synchronized (this) {
            update.put("update_id", ++lastId);
            content.accept(update);
            brought.put(lastId, update);
            if (webhook.isEmpty()) {
                waiting.put(lastId, update);
                notifyAll();
                return lastId;
            }
        }
        couriers.computeIfAbsent(
                        chat,
                        c -> Executors.newSingleThreadExecutor(
                                Thread.ofVirtual().factory()))
                .execute(() -> deliver(update));
        return update.path("update_id").asInt();
    }

    /** Returns the number of the newest update. */
    synchronized int last() {
        return lastId;
    }

    /** Posts an update to the webhook once more. */
    void again(int number) {
        JsonNode update = Objects.requireNonNull(brought.get(number));
        try {
            attempt(update);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    synchronized String newCallback() {
        String id = "callback" + ++callbacks;
        answers.put(id, new ArrayList<>());
        return id;
    }

    /** Returns the answers that a tap has got, refused ones included. */
    List<String> answersTo(String callback) {
        return List.copyOf(answers.getOrDefault(callback, List.of()));
    }

    /** Returns all taps with their answers. */
    Map<String, List<String>> answers() {
        return Map.copyOf(answers);
    }

    void answer(String callback, String text) {
        List<String> given = answers.get(callback);
        boolean first = given != null && given.isEmpty();
        if (given != null) {
            given.add(text);
        }
        if (!first) {
            throw BotApiError.bad("query is too old and response timeout expired or query ID is invalid");
        }
    }

    /** Returns what the webhook answered, delivery after delivery. */
    synchronized List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    /** Returns the numbers of the updates that nobody has confirmed. */
    synchronized List<Integer> unconfirmed() {
        return List.copyOf(waiting.keySet());
    }

    synchronized String webhook() {
        return webhook;
    }

    synchronized JsonNode setWebhook(Form form) {
        String url = form.text("url");
        if (!url.startsWith("https://") && !url.startsWith("http://127.0.0.1")) {
            throw BotApiError.bad("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!form.text("secret_token").matches("[A-Za-z0-9_-]{0,256}")) {
            throw BotApiError.bad("secret token contains unallowed characters");
        }
        webhook = url;
        secret = form.text("secret_token");
        return BooleanNode.TRUE;
    }

    synchronized JsonNode deleteWebhook() {
        webhook = "";
        return BooleanNode.TRUE;
    }

    synchronized ArrayNode poll(Form form) {
        if (!webhook.isEmpty()) {
            throw BotApiError.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                            + " the webhook first");
        }
        int mine = ++polls;
        notifyAll();
        waiting.headMap((int) (form.has("offset") ? form.number("offset") : 0)).clear();
        long end = System.nanoTime() + 1_000_000_000L * (form.has("timeout") ? form.number("timeout") : 0);
        while (waiting.isEmpty() && System.nanoTime() < end && !closed) {
            rest();
            if (mine != polls) {
                throw BotApiError.conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
        ArrayNode batch = JSON.createArrayNode();
        waiting.values().stream().limit(100).forEach(batch::add);
        return batch;
    }

    /** Sets what makes a call that rides in the webhook's answer. */
    void riding(Consumer<byte[]> call) {
        riding = call;
    }

    /**
     * Posts {@code body} to the webhook with {@code secret}, makes the call that its answer carries, returns the
     * status.
     */
    int post(String url, String shown, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!shown.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", shown);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200 && answer.body().length > 0) {
            riding.accept(answer.body());
        }
        return answer.statusCode();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        couriers.values().forEach(ExecutorService::shutdownNow);
        http.shutdownNow();
    }

    private void deliver(JsonNode update) {
        try {
            for (int status = 0; status / 100 != 2 && !Thread.currentThread().isInterrupted(); ) {
                status = attempt(update);
                synchronized (this) {
                    statuses.add(status);
                    if (closed) {
                        return;
                    }
                }
                if (status / 100 != 2) {
                    LockSupport.parkNanos(BETWEEN_ATTEMPTS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int attempt(JsonNode update) throws InterruptedException {
        try {
            return post(webhook(), secret, JSON.writeValueAsBytes(update));
        } catch (IOException e) {
            return 0;
        }
    }

    @SuppressWarnings("WaitNotInLoop")
    private void rest() {
        try {
            wait(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
