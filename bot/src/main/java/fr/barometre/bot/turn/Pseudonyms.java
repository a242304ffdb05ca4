package fr.barometre.bot.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names respondents so that the store names nobody: HMAC-SHA-256 of channel and user id under the operator's first key,
 * cut to 16 bytes. The same person always gets the same name as long as the keys stay the same.
 *
 * <p>Once the operator has changed keys, these 16 bytes are enciphered under the newest one, and one byte tells under
 * which. So names can be carried over from one key to the next without knowing whose they are, and whoever has got hold
 * of older keys cannot tell whose the names are that stand in the store now.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final String CIPHER_LABEL = "barometre pseudonym cipher, version 1";
    private static final String TAG_LABEL = "barometre pseudonym tag, version 1";

    /** Never used themselves, but copied: finding one costs more than using it. */
    private final Mac first;

    private final Mac newest;

    private final Optional<Seal> seal;

    /** How a name is enciphered. One block of 16 bytes that all differ needs no mode. */
    private record Seal(SecretKey key, byte tag) {
        static final int LENGTH = BYTES + 1;

        byte[] run(int mode, byte[] block) {
            try {
                Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(mode, key);
                return cipher.doFinal(block);
            } catch (GeneralSecurityException e) {
                throw unheardOf("AES", e);
            }
        }
    }

    /** Creates the names under the only key that there has been. */
    public Pseudonyms(byte[] key) {
        first = mac(key);
        newest = first;
        seal = Optional.empty();
    }

    /** Creates the names under {@code newest}, where they began under {@code first}. */
    public Pseudonyms(byte[] first, byte[] newest) {
        this.first = mac(first);
        this.newest = mac(newest);
        seal = Optional.of(
                new Seal(new SecretKeySpec(hmac(this.newest, CIPHER_LABEL), "AES"), hmac(this.newest, TAG_LABEL)[0]));
    }

    /** Returns the respondent that the channel knows as {@code userId}. */
    public Respondent of(String channel, String userId) {
        return new Respondent(channel, name(channel, userId));
    }

    /** Returns what {@code text} is called among what there is of that kind. */
    String name(String kind, String text) {
        return seal(hmac(first, kind + ":" + text));
    }

    /** Returns 22 characters of base64url that follow from {@code text}, and that nobody can guess; no name. */
    public String derived(String kind, String text) {
        return written(hmac(newest, kind + ":" + text));
    }

    /** Returns the same as {@link #derived}, and goes on doing so when the keys are changed. */
    String lasting(String kind, String text) {
        return written(hmac(first, kind + ":" + text));
    }

    /** Returns whether {@code name} stands under the newest key. */
    public boolean isCurrent(String name) {
        int written = (8 * (seal.isPresent() ? Seal.LENGTH : BYTES) + 5) / 6;
        return name.length() == written
                && seal.map(s -> Base64.getUrlDecoder().decode(name)[BYTES] == s.tag())
                        .orElse(true);
    }

    /** Returns whether names under these and under {@code other} can be told apart. */
    public boolean differFrom(Pseudonyms other) {
        return !seal.map(Seal::tag).equals(other.seal.map(Seal::tag));
    }

    /**
     * Returns what is called {@code name} by {@code earlier}, which began under the same first key.
     *
     * @throws IllegalArgumentException if {@code earlier} calls nobody so
     */
    public String renamed(String name, Pseudonyms earlier) {
        if (!earlier.isCurrent(name)) {
            throw new IllegalArgumentException("A name stands under another key.");
        }
        return seal(Base64.getUrlDecoder().decode(earlier.bare(name)));
    }

    /**
     * Returns what {@code name} would be under the first key alone.
     *
     * @throws IllegalArgumentException if it does not stand under the newest key
     */
    String bare(String name) {
        if (seal.isEmpty()) {
            return name;
        }
        if (!isCurrent(name)) {
            throw new IllegalArgumentException("A name stands under another key.");
        }
        byte[] block = Arrays.copyOf(Base64.getUrlDecoder().decode(name), BYTES);
        return written(seal.get().run(Cipher.DECRYPT_MODE, block));
    }

    private String seal(byte[] bare) {
        return written(seal.map(s -> {
                    byte[] sealed = Arrays.copyOf(s.run(Cipher.ENCRYPT_MODE, bare), Seal.LENGTH);
                    sealed[BYTES] = s.tag();
                    return sealed;
                })
                .orElse(bare));
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw unheardOf(ALGORITHM, e);
        }
    }

    private static byte[] hmac(Mac mac, String text) {
        try {
            return Arrays.copyOf(((Mac) mac.clone()).doFinal(text.getBytes(UTF_8)), BYTES);
        } catch (CloneNotSupportedException e) {
            throw unheardOf(ALGORITHM, e);
        }
    }

    private static IllegalStateException unheardOf(String what, Exception e) {
        return new IllegalStateException("Every Java runtime has " + what + ", and can copy it.", e);
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "Pseudonyms[hidden]";
    }
}
