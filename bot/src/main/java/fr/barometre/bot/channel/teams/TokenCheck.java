package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * The check of the token that comes with an activity: that the Bot Connector itself sent it, to us, just now. There is
 * no other way in: none for emulators, for skills, or with tokens of our own.
 */
final class TokenCheck {
    private static final String SCHEME = "Bearer ";
    private static final int LENGTH_LIMIT = 6144;
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final String appId;
    private final String issuer;
    private final Keys keys;
    private final InstantSource clock;

    TokenCheck(String appId, String issuer, Keys keys, InstantSource clock) {
        this.appId = appId;
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a good token says.
     *
     * @param serviceUrl where it says that replies go; empty if it does not
     * @param endorsements the channels for which its key may sign
     */
    record Caller(String serviceUrl, Set<String> endorsements) {}

    /**
     * Returns who calls.
     *
     * @param authorization the headers of that name
     */
    Caller check(List<String> authorization) throws Denied {
        JWSObject token = token(authorization);
        Denied.when(!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()), Refusal.ALGORITHM);
        Denied.when(!keys.any(), Refusal.NO_KEYS_YET);
        Keys.Key key = keys.find(String.valueOf(token.getHeader().getKeyID()))
                .orElseThrow(() -> new Denied(Refusal.UNKNOWN_KEY));
        Denied.when(!signed(token, key), Refusal.SIGNATURE);
        JsonNode claims = claims(token);
        checkTime(claims, clock.instant());
        Denied.when(!issuer.equals(Wire.text(claims.path("iss"))), Refusal.ISSUER);
        Denied.when(!appId.equals(Wire.text(claims.path("aud"))), Refusal.AUDIENCE);
        return new Caller(Wire.text(claims.path("serviceurl")), key.endorsements());
    }

    private static JWSObject token(List<String> authorization) throws Denied {
        Denied.when(authorization.isEmpty(), Refusal.NO_TOKEN);
        Denied.when(authorization.size() > 1, Refusal.SEVERAL_TOKENS);
        String header = authorization.getFirst();
        Denied.when(!header.startsWith(SCHEME), Refusal.NOT_A_BEARER);
        Denied.when(header.length() > LENGTH_LIMIT, Refusal.TOKEN_TOO_LONG);
        try {
            return JWSObject.parse(header.substring(SCHEME.length()));
        } catch (ParseException | IllegalArgumentException e) {
            throw new Denied(Refusal.TOKEN_UNREADABLE);
        }
    }

    private static boolean signed(JWSObject token, Keys.Key key) {
        try {
            return token.verify(new RSASSAVerifier(key.value()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static JsonNode claims(JWSObject token) throws Denied {
        try {
            return Wire.object(token.getPayload().toBytes());
        } catch (IOException e) {
            throw new Denied(Refusal.TOKEN_UNREADABLE);
        }
    }

    private static void checkTime(JsonNode claims, Instant now) throws Denied {
        JsonNode expiry = claims.path("exp");
        Denied.when(!expiry.isNumber(), Refusal.NO_EXPIRY);
        Denied.when(now.minus(SKEW).getEpochSecond() >= expiry.asLong(), Refusal.EXPIRED);
        JsonNode from = claims.path("nbf");
        boolean begun = from.isMissingNode()
                || (from.isNumber() && from.asLong() <= now.plus(SKEW).getEpochSecond());
        Denied.when(!begun, Refusal.NOT_YET_VALID);
    }
}
