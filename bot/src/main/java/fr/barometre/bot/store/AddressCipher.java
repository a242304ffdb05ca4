package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Respondent;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts addresses with AES-GCM, so that the store holds none in plain. An address is bound to its respondent: moved
 * to another entry it cannot be read.
 */
final class AddressCipher {
    private static final String LABEL = "barometre address cipher, version 1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** Finding one costs more than using it. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    /** Creates a cipher whose key is derived from the operator's. */
    AddressCipher(byte[] operatorKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(operatorKey, "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(LABEL.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256.", e);
        }
    }

    /** Returns the address sealed; no bytes for {@link Address#NONE}. */
    byte[] seal(Respondent respondent, Address address) {
        if (address.equals(Address.NONE)) {
            return new byte[0];
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    run(Cipher.ENCRYPT_MODE, nonce, respondent, address.value().getBytes(UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An address could not be encrypted.", e);
        }
    }

    /**
     * Returns what {@link #seal} was given.
     *
     * @throws GeneralSecurityException if it was sealed under another key, for another respondent, or is damaged
     */
    Address open(Respondent respondent, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length == 0) {
            return Address.NONE;
        }
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("A sealed address is too short.");
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(nonce);
        byte[] plain = run(Cipher.DECRYPT_MODE, nonce, respondent, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new Address(new String(plain, UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, Respondent respondent, byte[] text) throws GeneralSecurityException {
        @Nullable Cipher kept = idle.poll();
        Cipher cipher = kept == null ? Cipher.getInstance("AES/GCM/NoPadding") : kept;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((respondent.channel() + ":" + respondent.key()).getBytes(UTF_8));
        byte[] result = cipher.doFinal(text);
        idle.offer(cipher);
        return result;
    }
}
