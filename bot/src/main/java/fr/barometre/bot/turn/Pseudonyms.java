package fr.barometre.bot.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names respondents so that the store names nobody: HMAC-SHA-256 of channel and user id under the operator's key, cut
 * to 16 bytes. The same person always gets the same name as long as the key stays the same.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    /** Never used itself, but copied: finding one costs more than using it. */
    private final Mac mac;

    public Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw unheardOf(e);
        }
    }

    /** Returns the respondent that the channel knows as {@code userId}. */
    public Respondent of(String channel, String userId) {
        byte[] code = hmac((channel + ":" + userId).getBytes(UTF_8));
        return new Respondent(
                channel, Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES)));
    }

    private byte[] hmac(byte[] text) {
        try {
            return ((Mac) mac.clone()).doFinal(text);
        } catch (CloneNotSupportedException e) {
            throw unheardOf(e);
        }
    }

    private static IllegalStateException unheardOf(Exception e) {
        return new IllegalStateException("Every Java runtime has " + ALGORITHM + ", and can copy it.", e);
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "Pseudonyms[hidden]";
    }
}
