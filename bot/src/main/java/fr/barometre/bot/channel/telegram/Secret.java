package fr.barometre.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Something that only the operator and Telegram know; no text shows it. Not a record, since it is one setting, not a
 * group.
 */
public final class Secret {
    private final String value;

    /** Takes a secret; an empty one is none. */
    public Secret(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    boolean given() {
        return !value.isBlank();
    }

    /** Returns whether {@code other} is the same, in a time that does not tell how much of it is. */
    boolean matches(String other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
