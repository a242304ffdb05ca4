package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** The keys of the Bot Connector, and the tokens that it signs, good and bad. */
final class FakeTokens {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final String ISSUER = "https://api.botframework.com";

    /** Endorsed for Teams. */
    static final RSAKey GOOD = key("good");

    /** Published, and endorsed for another channel only. */
    static final RSAKey OTHER_CHANNEL = key("other-channel");

    /** Published without endorsements. */
    static final RSAKey UNENDORSED = key("unendorsed");

    /** Not published. */
    static final RSAKey STRANGER = key("stranger");

    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeTokens() {}

    static String good(String serviceUrl) {
        return token(GOOD, JWSAlgorithm.RS256, serviceUrl, claims -> {});
    }

    static String with(String serviceUrl, Consumer<ObjectNode> change) {
        return token(GOOD, JWSAlgorithm.RS256, serviceUrl, change);
    }

    static String token(RSAKey key, JWSAlgorithm algorithm, String serviceUrl, Consumer<ObjectNode> change) {
        return signed(key, algorithm, claims(serviceUrl, change).toString());
    }

    /** Well signed, with {@code payload} where the claims should be. */
    static String saying(String payload) {
        return signed(GOOD, JWSAlgorithm.RS256, payload);
    }

    private static String signed(RSAKey key, JWSAlgorithm algorithm, String payload) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), new Payload(payload));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed with the public key as if it were a shared secret. */
    static String withPublicKeyAsSecret(String serviceUrl) {
        try {
            JWSObject token = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(GOOD.getKeyID())
                            .build(),
                    new Payload(claims(serviceUrl, c -> {}).toString()));
            token.sign(new MACSigner(GOOD.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Not signed at all. */
    static String withoutSignature(String serviceUrl) {
        return part("{\"alg\":\"none\"}") + "."
                + part(claims(serviceUrl, c -> {}).toString()) + ".";
    }

    static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode published() {
        ObjectNode document = JSON.createObjectNode();
        var keys = document.putArray("keys");
        for (RSAKey key : List.of(GOOD, OTHER_CHANNEL, UNENDORSED)) {
            keys.add(JSON.valueToTree(key.toPublicJWK().toJSONObject()));
        }
        ((ObjectNode) keys.get(0)).putArray("endorsements").add("msteams").add("directline");
        ((ObjectNode) keys.get(1)).putArray("endorsements").add("skype");
        keys.addObject().put("kty", "strange").put("kid", "stranger-still");
        return document;
    }

    private static ObjectNode claims(String serviceUrl, Consumer<ObjectNode> change) {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = JSON.createObjectNode();
        claims.put("serviceurl", serviceUrl)
                .put("iss", ISSUER)
                .put("aud", APP)
                .put("nbf", now - 60)
                .put("exp", now + 3600);
        change.accept(claims);
        return claims;
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
