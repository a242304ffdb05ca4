package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.turn.StoreUnavailable;
import io.lettuce.core.SetArgs;
import java.util.Optional;

/**
 * The mark in the store by which it is told under which key its names stand: {@code pseudonym-key} holds that key's
 * fingerprint; while names are carried over, the new key's, a semicolon, and the old one's.
 */
final class KeyMark {
    private static final byte[] KEY = "pseudonym-key".getBytes(US_ASCII);
    private static final String SEPARATOR = ";";

    private final RedisLink redis;

    /**
     * What the mark says.
     *
     * @param to the fingerprint of the key under which names stand, or will
     * @param from the fingerprint of the key under which some may still stand; the same where none does
     */
    record Said(String to, String from) {
        boolean isSettled() {
            return to.equals(from);
        }
    }

    KeyMark(RedisLink redis) {
        this.redis = redis;
    }

    /** Returns what the mark says, which is set for the first of {@code keys} if there is none. */
    Said read(PseudonymKeys keys) {
        String text = get().orElseGet(() -> {
            String first = keys.history().getLast().fingerprint();
            redis.call(r -> r.set(KEY, bytes(first), SetArgs.Builder.nx()));
            return get().orElse(first);
        });
        String[] parts = text.split(SEPARATOR, 2);
        return new Said(parts[0], parts[parts.length - 1]);
    }

    private Optional<String> get() {
        return redis.call(r -> r.get(KEY)).map(mark -> new String(mark, US_ASCII));
    }

    /** Marks that names begin to be carried over. */
    void begin(PseudonymKeys to, PseudonymKeys from) {
        redis.call(r -> r.set(KEY, bytes(to.fingerprint() + SEPARATOR + from.fingerprint())));
    }

    /** Marks that all names have been carried over. */
    void settle(PseudonymKeys keys) {
        redis.call(r -> r.set(KEY, bytes(keys.fingerprint())));
    }

    /**
     * Returns why the bot would not find with {@code keys} what it has kept, and what to do; empty if it would.
     *
     * @throws StoreUnavailable if the store is away
     */
    Optional<String> fault(PseudonymKeys keys) {
        Said said = read(keys);
        if (!said.isSettled()) {
            return Optional.of(
                    "Names in Redis are being carried over to a new key, and that has not ended. Run the verb"
                            + " rotate-key again with the same settings, then start.");
        }
        if (said.to().equals(keys.fingerprint())) {
            return Optional.empty();
        }
        boolean earlier =
                keys.history().stream().anyMatch(then -> then.fingerprint().equals(said.to()));
        return Optional.of(
                earlier
                        ? "The names in Redis stand under an earlier key than the last one. Stop every instance and run"
                                + " the verb rotate-key, then start."
                        : "Redis was filled under another key, and with this one no session would be found. Set that"
                                + " one. If it is lost for good, so are the sessions: empty Redis.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
