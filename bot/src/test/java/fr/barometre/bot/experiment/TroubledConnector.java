package fr.barometre.bot.experiment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.barometre.bot.benchmark.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Teams' connector, which serves some conversations badly for a while, and knows what each was shown last. */
final class TroubledConnector implements AutoCloseable {
    private static final Pattern CONVERSATION = Pattern.compile("/v3/conversations/([^/]+)/.*");
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration FOR_EVER = Duration.ofMinutes(5);
    private static final Shown NOTHING = new Shown("", 0);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Predicate<String> troubled;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private volatile Trouble trouble = Trouble.NONE;

    /** A message that was taken, and when. */
    record Shown(String card, long at) {}

    TroubledConnector(Predicate<String> troubled) throws IOException {
        this.troubled = troubled;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void have(Trouble fault) {
        trouble = fault;
    }

    /** Returns the newest message of a conversation. */
    Shown last(String conversation) {
        return shown.getOrDefault(conversation, NOTHING);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange call) throws IOException {
        String card = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher path = CONVERSATION.matcher(call.getRequestURI().getPath());
        String conversation = path.matches() ? path.group(1) : "";
        try {
            switch (troubled.test(conversation) ? trouble : Trouble.NONE) {
                case NONE -> take(call, conversation, card);
                case TOO_MANY -> {
                    call.getResponseHeaders().add("Retry-After", "2");
                    call.sendResponseHeaders(429, -1);
                }
                case FAILING -> call.sendResponseHeaders(500, -1);
                case SLOW -> {
                    Thread.sleep(SLOW);
                    take(call, conversation, card);
                }
                case SILENT -> Thread.sleep(FOR_EVER);
                case BREAKING -> {
                    // Closed below without an answer.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            call.close();
        }
    }

    private void take(HttpExchange call, String conversation, String card) throws IOException {
        byte[] id = ("{\"id\":\"" + last.incrementAndGet() + "\"}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(call.getRequestMethod().equals("PUT") ? 200 : 201, id.length);
        call.getResponseBody().write(id);
        // An old card that loses its buttons is no news.
        if (card.contains("rate:")) {
            shown.put(conversation, new Shown(card, System.nanoTime()));
        }
    }
}
