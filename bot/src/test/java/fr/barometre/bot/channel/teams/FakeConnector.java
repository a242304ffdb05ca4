package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Bot Connector, its published keys and its login in this process, as strict as the real ones. */
final class FakeConnector implements AutoCloseable {
    static final String SECRET = "the-secret-of-the-application";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ACTIVITIES = Pattern.compile("/v3/conversations/([^/]+)/activities(?:/([^/]+))?");
    private static final Pattern ASSERTION = Pattern.compile("client_assertion=([\\w.-]+)");
    private static final int MESSAGE_LIMIT = 28 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Map<String, JsonNode>> conversations = new ConcurrentHashMap<>();
    private final Set<String> blockers = ConcurrentHashMap.newKeySet();
    private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private final List<Called> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger(1000);
    final AtomicInteger logins = new AtomicInteger();
    volatile boolean keysAway;
    volatile Optional<X509Certificate> certificate = Optional.empty();
    volatile boolean anonymous;
    volatile long delayMillis;

    /** A message as it came: new, or in place of what stood there. */
    record Written(boolean update, JsonNode activity) {}

    /** A call that came, with the status it got. */
    record Called(String method, String path, int status) {}

    /**
     * What the next call of a method is answered with.
     *
     * @param done whether the call is carried out all the same
     */
    record Planned(String method, int status, String code, int retryAfter, boolean done) {
        Planned(String method, int status, String code, int retryAfter) {
            this(method, status, code, retryAfter, false);
        }
    }

    private FakeConnector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static FakeConnector start() {
        try {
            return new FakeConnector();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String metadataUrl() {
        return url() + "/openid";
    }

    void open(String conversation) {
        conversations.computeIfAbsent(conversation, c -> new LinkedHashMap<>());
    }

    void block(String conversation) {
        blockers.add(conversation);
    }

    void plan(Planned answer) {
        planned.add(answer);
    }

    /** Returns the messages of the bot in their order, as they stand now. */
    List<Map.Entry<String, JsonNode>> messages(String conversation) {
        Map<String, JsonNode> messages = conversations.getOrDefault(conversation, Map.of());
        synchronized (messages) {
            return new ArrayList<>(messages.entrySet());
        }
    }

    /** Returns every message that came, in the order of their coming. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** Returns the settings of an application that is registered here. */
    List<String> settings() {
        return List.of(
                "--barometre.teams.app-id=" + FakeTokens.APP,
                "--barometre.teams.app-password=" + SECRET,
                "--barometre.teams.tenant-id=" + FakeTokens.TENANT,
                "--barometre.teams.service-hosts=127.0.0.1",
                "--barometre.teams.login-url=" + url(),
                "--barometre.teams.openid-metadata-url=" + metadataUrl());
    }

    /** Returns the calls to conversations. */
    List<Called> calls() {
        return calls.stream().filter(c -> c.path().startsWith("/v3")).toList();
    }

    List<Called> calls(String method) {
        return calls().stream().filter(c -> c.method().equals(method)).toList();
    }

    /** Returns how often the keys' metadata were asked for. */
    int fetches() {
        return (int) calls.stream().filter(c -> c.path().equals("/openid")).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Reply reply = path.startsWith("/v3") ? conversation(exchange, method, path, body) : other(method, path, body);
        calls.add(new Called(method, path, reply.status));
        byte[] bytes = JSON.writeValueAsBytes(reply.body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        if (reply.retryAfter > 0) {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(reply.retryAfter));
        }
        exchange.sendResponseHeaders(reply.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Reply other(String method, String path, byte[] body) {
        if (path.equals("/openid") && !keysAway) {
            return ok(JSON.createObjectNode().put("jwks_uri", url() + "/keys").put("issuer", FakeTokens.ISSUER));
        }
        if (path.equals("/keys") && !keysAway) {
            return ok(FakeTokens.published());
        }
        if (method.equals("POST") && path.equals("/" + FakeTokens.TENANT + "/oauth2/v2.0/token")) {
            logins.incrementAndGet();
            String form = new String(body, StandardCharsets.UTF_8);

            boolean right = form.contains("client_id=" + FakeTokens.APP)
                    && (certificate.isPresent()
                            ? provenBy(certificate.get(), form)
                            : form.contains("client_secret=" + SECRET))
                    && form.contains("grant_type=client_credentials")
                    && form.contains("https%3A%2F%2Fapi.botframework.com%2F.default");
            return right
                    ? ok(JSON.createObjectNode()
                            .put("token_type", "Bearer")
                            .put("expires_in", 3600)
                            .put("access_token", "token-of-the-bot"))
                    : error(401, "invalid_client", 0);
        }
        return error(404, "NotFound", 0);
    }

    /** Checks the assertion that stands for a secret, by the rules of RFC 7523 and of Microsoft's login. */
    private boolean provenBy(X509Certificate certificate, String form) {
        Matcher assertion = ASSERTION.matcher(form);
        if (!form.contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer")
                || !assertion.find()) {
            return false;
        }
        try {
            SignedJWT proof = SignedJWT.parse(assertion.group(1));
            JWTClaimsSet claims = proof.getJWTClaimsSet();
            Instant now = Instant.now();
            return proof.verify(new RSASSAVerifier((RSAPublicKey) certificate.getPublicKey()))
                    && Base64.from(proof.getHeader()
                                    .getX509CertChain()
                                    .getFirst()
                                    .toString())
                            .equals(Base64.encode(certificate.getEncoded()))
                    && claims.getIssuer().equals(FakeTokens.APP)
                    && claims.getSubject().equals(FakeTokens.APP)
                    && claims.getAudience().getFirst().endsWith("/" + FakeTokens.TENANT + "/oauth2/v2.0/token")
                    && now.isBefore(claims.getExpirationTime().toInstant())
                    && !now.isBefore(claims.getNotBeforeTime().toInstant())
                    && !claims.getJWTID().isBlank();
        } catch (ParseException | JOSEException | CertificateEncodingException e) {
            return false;
        }
    }

    private Reply conversation(HttpExchange exchange, String method, String path, byte[] body) throws IOException {
        pause();
        Planned plan = planned.peek();
        if (plan != null && plan.method().equals(method) && planned.remove(plan)) {
            if (plan.done()) {
                carriedOut(exchange, method, path, body);
            }
            return error(plan.status(), plan.code(), plan.retryAfter());
        }
        return carriedOut(exchange, method, path, body);
    }

    private Reply carriedOut(HttpExchange exchange, String method, String path, byte[] body) throws IOException {
        if (!anonymous
                && !"Bearer token-of-the-bot"
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "Unauthorized", 0);
        }
        Matcher asked = ACTIVITIES.matcher(path);
        if (!asked.matches() || !conversations.containsKey(asked.group(1))) {
            return error(404, "ConversationNotFound", 0);
        }
        if (blockers.contains(asked.group(1))) {
            return error(403, "MessageWritesBlocked", 0);
        }
        if (body.length > MESSAGE_LIMIT) {
            return error(413, "MessageSizeTooBig", 0);
        }
        return write(method, conversations.get(asked.group(1)), asked.group(2), JSON.readTree(body));
    }

    private Reply write(String method, Map<String, JsonNode> messages, String id, JsonNode activity) {
        JsonNode attachment = activity.path("attachments").path(0);
        boolean card = attachment.path("contentType").asText().equals("application/vnd.microsoft.card.adaptive")
                && attachment.path("content").path("type").asText().equals("AdaptiveCard")
                && attachment.path("content").path("version").asText().compareTo("1.5") <= 0;
        boolean line = !activity.path("text").asText("").isBlank() && attachment.isMissingNode();
        if (!activity.path("type").asText().equals("message") || (!card && !line)) {
            return error(400, "BadSyntax", 0);
        }
        synchronized (messages) {
            if (method.equals("POST") && id == null) {
                String given = Integer.toString(lastId.incrementAndGet());
                messages.put(given, activity);
                written.add(new Written(false, activity));
                return new Reply(201, JSON.createObjectNode().put("id", given), 0);
            }
            if (method.equals("PUT") && id != null && messages.containsKey(id)) {
                messages.put(id, activity);
                written.add(new Written(true, activity));
                return ok(JSON.createObjectNode().put("id", id));
            }
            return error(404, "ActivityNotFoundInConversation", 0);
        }
    }

    private void pause() {
        if (delayMillis > 0) {
            java.util.concurrent.locks.LockSupport.parkNanos(delayMillis * 1_000_000);
        }
    }

    private static Reply ok(ObjectNode body) {
        return new Reply(200, body, 0);
    }

    private static Reply error(int status, String code, int retryAfter) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", code).put("message", "told by the fake");
        return new Reply(status, body, retryAfter);
    }

    private record Reply(int status, ObjectNode body, int retryAfter) {}
}
