package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Bot API server in this process, as strict as the real one, which also shows the chats and acts for the users. */
final class FakeTelegram implements AutoCloseable {
    static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    static final String NAME = "barometre_bot";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeChats chats = new FakeChats();
    private final FakeUpdates updates = new FakeUpdates();
    private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<BotApiError>> scripted = new ConcurrentHashMap<>();
    private final FakeMethods methods = new FakeMethods(chats, updates);

    /** A call that came, with the error it got; empty if none. */
    record FakeCall(String method, Form form, String error) {}

    private FakeTelegram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        updates.riding(this::ride);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static FakeTelegram start() {
        try {
            return new FakeTelegram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    FakeChats chats() {
        return chats;
    }

    FakeUpdates updates() {
        return updates;
    }

    /** Returns the calls of {@code method} in their order. */
    List<FakeCall> calls(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    List<FakeCall> calls() {
        return List.copyOf(calls);
    }

    /** Answers the next call of {@code method} with {@code error}. */
    void refuse(String method, BotApiError error) {
        scripted.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).add(error);
    }

    /** Lets the user {@code chat} block the bot. */
    void block(long chat) {
        methods.block(chat);
    }

    /** The user {@code chat} writes; returns the update's number. */
    int write(long chat, String language, String text) {
        FakeMessage message =
                chats.add(chat, false, "text", text, text, JSON.createObjectNode(), new Form.Upload("", new byte[0]));
        return updates.bring(chat, update -> {
            ObjectNode sent = update.putObject("message");
            privateMessage(sent, chat, message.id());
            user(sent.putObject("from"), chat, language);
            sent.put("text", text);
        });
    }

    /** Somebody writes in the group {@code chat}, whose id is negative. */
    void writeInGroup(long chat, String text) {
        FakeMessage message =
                chats.add(chat, false, "text", text, text, JSON.createObjectNode(), new Form.Upload("", new byte[0]));
        updates.bring(chat, update -> {
            ObjectNode sent = update.putObject("message");
            sent.put("message_id", message.id()).put("date", 1_790_000_000).put("text", text);
            sent.putObject("chat").put("id", chat).put("type", "group").put("title", "Conseil");
            user(sent.putObject("from"), 77, "fr");
            int name = text.indexOf('@');
            if (name >= 0) {
                sent.putArray("entities")
                        .addObject()
                        .put("type", "mention")
                        .put("offset", name)
                        .put("length", text.substring(name).split("\\s", -1)[0].length());
            }
        });
    }

    /** The user {@code chat} presses the button with {@code data} under the message {@code id}. */
    String press(long chat, String language, int id, String data) {
        String callback = updates.newCallback();
        updates.bring(chat, update -> {
            ObjectNode query = update.putObject("callback_query");
            query.put("id", callback).put("data", data).put("chat_instance", "1");
            user(query.putObject("from"), chat, language);
            privateMessage(query.putObject("message"), chat, id);
        });
        return callback;
    }

    private static void privateMessage(ObjectNode message, long chat, int id) {
        message.put("message_id", id).put("date", 1_790_000_000);
        message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "Camille");
    }

    private static void user(ObjectNode user, long id, String language) {
        user.put("id", id).put("is_bot", false).put("first_name", "Camille").put("language_code", language);
    }

    @Override
    public void close() {
        updates.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Makes a call that came in the webhook's answer; nobody is told what became of it. */
    private void ride(byte[] body) {
        try {
            Form form = Form.read("application/json", body);
            String method = FakeMethods.name(form.text("method"));
            calls.add(new FakeCall(method, form, outcome(method, form)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String outcome(String method, Form form) throws IOException {
        try {
            methods.call(method, form);
            return "";
        } catch (BotApiError e) {
            return e.description;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        int code = 200;
        String path = exchange.getRequestURI().getPath();
        String method = FakeMethods.name(path.substring(path.lastIndexOf('/') + 1));
        Form form = new Form();
        String error = "";
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                throw new BotApiError(401, "Unauthorized", 0);
            }
            form = Form.read(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            BotApiError planned =
                    scripted.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
            if (planned != null) {
                throw planned;
            }
            JsonNode result = methods.call(method, form);
            answer.put("ok", true).set("result", result);
        } catch (BotApiError e) {
            code = e.code;
            error = e.description;
            answer.put("ok", false).put("error_code", e.code).put("description", e.description);
            if (e.retryAfter > 0) {
                answer.putObject("parameters").put("retry_after", e.retryAfter);
            }
        }
        calls.add(new FakeCall(method, form, error));
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
