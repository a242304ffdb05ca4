package fr.barometre.bot.store;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The operator's key: under it respondents are named and addresses sealed. Whoever loses it loses every session. */
record PseudonymKey(
        @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {
    private static final int LEAST = 32;
    private static final String MAKE = "Make a key with \"openssl rand -base64 32\", set it, and keep a copy of it.";

    /** @throws ConfigurationFaults if {@code base64} is not the base64 of 32 bytes or more */
    static PseudonymKey of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length >= LEAST) {
                return new PseudonymKey(bytes);
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

    /** Reads the key from {@code file}, which is made with a new one, for its owner only, if there is none. */
    static PseudonymKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The pseudonym key cannot be read from or written to " + file + ".", e);
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "PseudonymKey[hidden]";
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[LEAST];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownerOnly());
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
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
