package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A script that Redis runs whole or not at all. It may run twice, since a command is repeated after a broken answer.
 */
interface Lua {

    String source();

    /** Returns the name under which a server keeps the script. */
    String digest();

    /** Returns the digest of {@code source}, as Redis computes it. */
    static String digest(String source) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1.", e);
        }
    }
}
