package fr.barometre.bot.experiment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Telegram's server and Teams' connector at once: takes whatever is sent, and counts what reaches a chat. */
public final class AgreeableServer implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger shown = new AtomicInteger();

    /** Starts it on a free port of this machine. */
    public AgreeableServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns how many messages were sent or changed. */
    int shown() {
        return shown.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath().toLowerCase(Locale.ROOT);
        int number = path.contains("message") || path.contains("/v3/") ? shown.incrementAndGet() : 0;
        byte[] answer = ("{\"id\":\"" + number + "\",\"ok\":true,\"result\":"
                        + (path.endsWith("webhook") || path.contains("setmy") || path.contains("answer")
                                ? "true"
                                : result(number))
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private static String result(int number) {
        return "{\"id\":1,\"is_bot\":true,\"first_name\":\"Barometre\",\"username\":\"barometre_bot\",\"message_id\":"
                + Math.max(1, number) + ",\"date\":1790000000,\"chat\":{\"id\":1,\"type\":\"private\"}}";
    }
}
