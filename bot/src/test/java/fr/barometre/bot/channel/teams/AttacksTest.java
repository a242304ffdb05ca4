package fr.barometre.bot.channel.teams;

import static fr.barometre.bot.channel.teams.FakeTokens.good;
import static fr.barometre.bot.channel.teams.FakeTokens.part;
import static fr.barometre.bot.channel.teams.FakeTokens.token;
import static fr.barometre.bot.channel.teams.FakeTokens.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every attack that was tried, with the status and the counted reason that it gets. Nothing else is done. */
class AttacksTest {
    private static final Bench bench = new Bench();
    private static final String url = bench.connector.url();

    @AfterAll
    static void close() {
        bench.close();
    }

    /** One attack: what is wrong with an otherwise good request. */
    record Attack(String name, int status, String reason, Consumer<Knock> wrong) {
        @Override
        public String toString() {
            return name + " → " + status;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                // The header.
                row("no token", 401, "no-token", k -> k.authorization()),
                row("an empty header", 401, "not-a-bearer", k -> k.authorization("")),
                row("two headers", 401, "several-tokens", k -> k.authorization("Bearer " + good(url), "Bearer x")),
                row("two good headers", 401, "several-tokens", k -> k.authorization(twice(), twice())),
                row("a lower-case scheme", 401, "not-a-bearer", k -> k.authorization("bearer " + good(url))),
                row("text for claims", 401, "token-unreadable", k -> k.token(FakeTokens.saying("not claims"))),
                row("another scheme", 401, "not-a-bearer", k -> k.authorization("Basic YTpi")),
                row("the scheme alone", 401, "token-unreadable", k -> k.authorization("Bearer ")),
                row("two tokens in one header", 401, "token-unreadable", k -> k.token(good(url) + ", " + good(url))),
                row("a huge token", 401, "token-too-long", k -> k.token("x".repeat(100_000))),
                row("a good token with a long tail", 401, "token-too-long", k -> k.token(good(url) + "A".repeat(9000))),
                // The token's form.
                row("rubbish", 401, "token-unreadable", k -> k.token("rubbish")),
                row("dots alone", 401, "token-unreadable", k -> k.token("..")),
                row("two parts", 401, "token-unreadable", k -> k.token(part("{}") + "." + part("{}"))),
                row("five parts", 401, "token-unreadable", k -> k.token("a.b.c.d.e")),
                row("a header that is no JSON", 401, "token-unreadable", k -> k.token(part("{") + ".e30.AA")),
                row("a payload that is no JSON", 401, "signature", k -> k.token(otherPayload("x"))),
                // The signature.
                row("alg none", 401, "token-unreadable", k -> k.token(FakeTokens.withoutSignature(url))),
                row("HS256 with the public key", 401, "algorithm", k -> k.token(FakeTokens.withPublicKeyAsSecret(url))),
                row("RS512", 401, "algorithm", k -> k.token(signed(FakeTokens.GOOD, JWSAlgorithm.RS512))),
                row("PS256", 401, "algorithm", k -> k.token(signed(FakeTokens.GOOD, JWSAlgorithm.PS256))),
                row(
                        "an unknown kid",
                        401,
                        "unknown-key",
                        k -> k.token(signed(FakeTokens.STRANGER, JWSAlgorithm.RS256))),
                row("no kid", 401, "unknown-key", k -> k.token(signed(named(""), JWSAlgorithm.RS256))),
                row(
                        "another key under a known kid",
                        401,
                        "signature",
                        k -> k.token(signed(named("good"), JWSAlgorithm.RS256))),
                row("a changed payload", 401, "signature", k -> k.token(otherPayload("{\"aud\":\"us\"}"))),
                row(
                        "a cut signature",
                        401,
                        "signature",
                        k -> k.token(good(url).substring(0, good(url).length() - 8))),
                row(
                        "a key with no endorsements",
                        403,
                        "key-not-endorsed",
                        k -> k.token(signed(FakeTokens.UNENDORSED, JWSAlgorithm.RS256))),
                row(
                        "a key of another channel",
                        403,
                        "key-not-endorsed",
                        k -> k.token(signed(FakeTokens.OTHER_CHANNEL, JWSAlgorithm.RS256))),
                // The claims.
                row("expired", 401, "expired", k -> k.token(with(url, c -> c.put("exp", now() - 301)))),
                row("no exp", 401, "no-expiry", k -> k.token(with(url, c -> c.remove("exp")))),
                row("exp as a text", 401, "no-expiry", k -> k.token(with(url, c -> c.put("exp", "9999999999")))),
                row("not valid yet", 401, "not-yet-valid", k -> k.token(with(url, c -> c.put("nbf", now() + 600)))),
                row("nbf as a text", 401, "not-yet-valid", k -> k.token(with(url, c -> c.put("nbf", "0")))),
                row("another audience", 401, "audience", k -> k.token(with(url, c -> c.put("aud", FakeTokens.TENANT)))),
                row("no audience", 401, "audience", k -> k.token(with(url, c -> c.remove("aud")))),
                row(
                        "our id among audiences",
                        401,
                        "audience",
                        k -> k.token(with(
                                url, c -> c.putArray("aud").add(FakeTokens.APP).add("x")))),
                row(
                        "our id in a list",
                        401,
                        "audience",
                        k -> k.token(with(url, c -> c.putArray("aud").add(FakeTokens.APP)))),
                row("no issuer", 401, "issuer", k -> k.token(with(url, c -> c.remove("iss")))),
                row("another issuer", 401, "issuer", k -> k.token(issuedBy("https://evil.example"))),
                row("the issuer with a slash", 401, "issuer", k -> k.token(issuedBy(FakeTokens.ISSUER + "/"))),
                row(
                        "the emulator's issuer",
                        401,
                        "issuer",
                        k -> k.token(issuedBy("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"))),
                row("the government's issuer", 401, "issuer", k -> k.token(issuedBy("https://api.botframework.us"))),
                row("our own token", 401, "issuer", k -> k.token(own(FakeTokens.APP))),
                row("a foreign skill's token", 401, "issuer", k -> k.token(own(FakeTokens.TENANT))),
                // What the token says against what the activity says.
                row(
                        "no serviceurl claim",
                        403,
                        "service-url-of-another",
                        k -> k.token(with(url, c -> c.remove("serviceurl")))),
                row(
                        "another serviceurl claim",
                        403,
                        "service-url-of-another",
                        k -> k.token(good("https://smba.trafficmanager.net/emea/"))),
                row("no serviceUrl", 403, "no-service-url", k -> k.activity(a -> a.remove("serviceUrl"))),
                row("serviceUrl as an object", 403, "no-service-url", k -> k.activity(a -> a.putObject("serviceUrl"))),
                row(
                        "another serviceUrl",
                        403,
                        "service-url-of-another",
                        k -> k.activity(a -> a.put("serviceUrl", "https://evil.example"))),
                row("a foreign host in both", 403, "service-host", k -> k.service("https://evil.example")),
                row("a host that ends alike", 403, "service-host", k -> k.service("https://evilbotframework.com")),
                row(
                        "a host before an @",
                        403,
                        "service-host",
                        k -> k.service("https://smba.trafficmanager.net@evil.example/")),
                row("a host of another port", 403, "service-host", k -> k.service("https://127.0.0.2:8443/")),
                row("no address at all", 403, "service-host", k -> k.service("not an address")),
                row("a file", 403, "service-host", k -> k.service("file:///etc/passwd")),
                row("no channelId", 403, "no-channel", k -> k.activity(a -> a.remove("channelId"))),
                row("a foreign channelId", 403, "channel", k -> k.activity(a -> a.put("channelId", "skype"))),
                row("the emulator's channelId", 403, "channel", k -> k.activity(a -> a.put("channelId", "emulator"))),
                row(
                        "a channel that is not listed",
                        403,
                        "channel",
                        k -> k.activity(a -> a.put("channelId", "directline"))),
                row("a foreign tenant", 403, "tenant", k -> k.activity(a -> tenant(a, FakeTokens.APP, FakeTokens.APP))),
                row("two tenants", 403, "tenant", k -> k.activity(a -> tenant(a, FakeTokens.TENANT, FakeTokens.APP))),
                row(
                        "a tenant as a list",
                        403,
                        "tenant",
                        k -> k.activity(a -> ((ObjectNode) a.path("conversation")).putArray("tenantId"))),
                row("no tenant", 403, "no-tenant", k -> k.activity(AttacksTest::noTenant)),
                // The body.
                row("a form", 403, "content-type", k -> k.contentType = "application/x-www-form-urlencoded"),
                row("a plain text", 403, "content-type", k -> k.contentType = "text/plain"),
                row("no content type", 403, "content-type", k -> k.contentType = ""),
                row("a content type that is none", 403, "content-type", k -> k.contentType = "rub/bish/;;"),
                row("an empty body", 403, "body-unreadable", k -> k.body = ""),
                row("no JSON", 403, "body-unreadable", k -> k.body = "{"),
                row("a list", 403, "body-unreadable", k -> k.body = "[]"),
                row("a null", 403, "body-unreadable", k -> k.body = "null"),
                row("a huge body", 403, "body-too-long", k -> k.body = "{\"x\":\"" + "x".repeat(300_000) + "\"}"),
                row(
                        "deep JSON",
                        403,
                        "body-unreadable",
                        k -> k.body = "{\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}"),
                row(
                        "a name twice",
                        403,
                        "body-unreadable",
                        k -> k.body = "{\"channelId\":\"msteams\"," + k.body.substring(1)),
                row("something behind the JSON", 403, "body-unreadable", k -> k.body = k.body + "{}"),
                row("no conversation", 403, "incomplete", k -> k.activity(a -> a.remove("conversation"))),
                row("nobody", 403, "incomplete", k -> k.activity(a -> a.remove("from"))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isTurnedAwayAndNothingElseIsDone(Attack attack) {
        Knock knock = new Knock();
        attack.wrong().accept(knock);
        double before = count(attack.reason());

        ResponseEntity<byte[]> answer = bench.bring(knock.request());

        assertThat(answer.getStatusCode().value()).isEqualTo(attack.status());
        assertThat(count(attack.reason())).isEqualTo(before + 1);
        assertThat(answer.getBody()).isNull();
        assertThat(bench.connector.calls()).isEmpty();
        assertThat(bench.connector.logins.get()).isZero();
    }

    @Test
    void lettingInIsWhatTheGoodRequestOfTheTableGets() {
        try (Bench other = new Bench()) {
            Activities person = other.person("camille", "fr-FR");
            assertThat(other.bring(person.message("bonjour")).getStatusCode().value())
                    .isEqualTo(200);
        }
    }

    private static Attack row(String name, int status, String reason, Consumer<Knock> wrong) {
        return new Attack(name, status, reason, wrong);
    }

    private static double count(String reason) {
        return bench.registry
                .counter("barometre.teams.refusals", "reason", reason)
                .count();
    }

    private static String twice() {
        return "Bearer " + good(url);
    }

    private static String signed(RSAKey key, JWSAlgorithm algorithm) {
        return token(key, algorithm, url, c -> {});
    }

    private static RSAKey named(String kid) {
        return new RSAKey.Builder(FakeTokens.STRANGER).keyID(kid).build();
    }

    private static String otherPayload(String payload) {
        String[] parts = good(url).split("\\.", -1);
        return parts[0] + "." + part(payload) + "." + parts[2];
    }

    private static String issuedBy(String issuer) {
        return with(url, c -> c.put("iss", issuer));
    }

    private static String own(String appId) {
        return with(
                url,
                c -> c.put("iss", "https://login.microsoftonline.com/" + FakeTokens.TENANT + "/v2.0")
                        .put("azp", appId)
                        .put("appid", appId)
                        .put("ver", "2.0"));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static void tenant(ObjectNode activity, String conversation, String channel) {
        ((ObjectNode) activity.path("conversation")).put("tenantId", conversation);
        ((ObjectNode) activity.path("channelData").path("tenant")).put("id", channel);
    }

    private static void noTenant(ObjectNode activity) {
        ((ObjectNode) activity.path("conversation")).remove("tenantId");
        activity.remove("channelData");
    }

    /** A good request, to be made wrong. */
    private static final class Knock {
        private String[] headers = {"Bearer " + good(url)};
        private String contentType = "application/json";
        private final ObjectNode activity = new Activities(url, "mallory", "fr-FR").message("bonjour");
        private String body = activity.toString();

        void authorization(String... values) {
            headers = values;
        }

        void token(String value) {
            headers = new String[] {"Bearer " + value};
        }

        void activity(Consumer<ObjectNode> change) {
            change.accept(activity);
            body = activity.toString();
        }

        void service(String serviceUrl) {
            token(good(serviceUrl));
            activity(a -> a.put("serviceUrl", serviceUrl));
        }

        MockHttpServletRequest request() {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/messages");
            for (String header : headers) {
                request.addHeader("Authorization", header);
            }
            if (!contentType.isEmpty()) {
                request.setContentType(contentType);
            }
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
            return request;
        }
    }
}
