package fr.barometre.bot.store;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import fr.barometre.bot.turn.Pseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operator's keys, the first one first: under the first and the newest respondents are named, under the newest
 * addresses are sealed. Whoever loses them loses every session.
 */
record PseudonymKeys(List<byte[]> all) {
    private static final int LEAST = 32;
    private static final String SEPARATOR = "\\s*[,\\n]\\s*";
    private static final String MAKE = "Make a key with \"openssl rand -base64 32\", set it, and keep a copy of it.";

    PseudonymKeys {
        all = List.copyOf(all);
    }

    /**
     * Returns the keys of {@code text}, separated by commas or lines.
     *
     * @throws ConfigurationFaults if one is not the base64 of 32 bytes or more
     */
    static PseudonymKeys of(String text) {
        return new PseudonymKeys(Stream.of(text.strip().split(SEPARATOR))
                .map(PseudonymKeys::decoded)
                .toList());
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length >= LEAST) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // What the decoder says could hold a part of the key.
            throw unusable("It is not base64. " + MAKE);
        }
        throw unusable("It is shorter than 32 bytes. " + MAKE);
    }

    /** Returns the fault of having none, where the bot may not make its own. */
    static ConfigurationFaults missing() {
        return unusable("It is not set, which a configured Redis needs: every instance must have the same. " + MAKE);
    }

    /** Reads the keys from {@code file}, which is made with a new one, for its owner only, if there is none. */
    static PseudonymKeys keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                new PseudonymKeys(List.of(fresh())).keep(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The pseudonym key cannot be read from or written to " + file + ".", e);
        }
    }

    /**
     * Returns these keys and a new one behind them, under which names differ from those before, kept in {@code file},
     * which holds all or is as it was.
     */
    PseudonymKeys withNewOneKeptIn(Path file) {
        PseudonymKeys keys = this;
        while (!keys.pseudonyms().differFrom(pseudonyms())) {
            keys = new PseudonymKeys(
                    Stream.concat(all.stream(), Stream.of(fresh())).toList());
        }
        try {
            keys.keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The new pseudonym key cannot be written to " + file + ".", e);
        }
        return keys;
    }

    byte[] newest() {
        return all.getLast();
    }

    /** Returns the names under these keys. */
    Pseudonyms pseudonyms() {
        return all.size() == 1 ? new Pseudonyms(all.getFirst()) : new Pseudonyms(all.getFirst(), newest());
    }

    /** Returns by what the newest key is told from others, and which tells nothing of it. */
    String fingerprint() {
        return pseudonyms().derived("key", "fingerprint");
    }

    /** Returns what the keys were when each of them was the newest, the latest first. */
    List<PseudonymKeys> history() {
        List<PseudonymKeys> history = new ArrayList<>();
        for (int size = all.size(); size > 0; size--) {
            history.add(new PseudonymKeys(size == 1 ? all.subList(0, 1) : List.of(all.getFirst(), all.get(size - 1))));
        }
        return history;
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "PseudonymKeys[hidden]";
    }

    private static byte[] fresh() {
        byte[] key = new byte[LEAST];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private void keep(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "pseudonym", ".key", ownerOnly());
        Files.write(whole, all.stream().map(Base64.getEncoder()::encodeToString).toList());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static ConfigurationFaults unusable(String advice) {
        return new ConfigurationFaults(List.of(Fault.ofProperty("barometre.pseudonym-key", advice)));
    }
}
