package fr.barometre.bot.store;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * The folder of the bot's own Redis: its data, the lock that keeps a second bot away, and for a moment its executable.
 */
final class RedisFolder implements AutoCloseable {
    static final String PID = "redis.pid";

    private static final String EXECUTABLES = "server-";
    private static final int LONGEST_END_SECONDS = 20;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final Path path;
    private final FileChannel lock;

    private RedisFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and locks it. A server that a killed bot left behind in it is ended first.
     *
     * @throws ConfigurationFaults if it cannot be made or another bot has it
     */
    static RedisFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw unusable(
                        path + " is in use by another instance of the bot. Stop that one, give this one a folder of"
                                + " its own, or let both use one Redis with spring.data.redis.url.");
            }
            RedisFolder own = new RedisFolder(path, lock);
            own.endLeftBehind();
            own.removeExecutable();
            return own;
        } catch (IOException e) {
            throw unusable(path + " cannot be written (" + e.getClass().getSimpleName()
                    + "). Let the bot's user write there, or name another folder.");
        }
    }

    Path path() {
        return path;
    }

    /** Unpacks the executable for this machine; {@link #removeExecutable} removes it. */
    Path executable() throws IOException {
        Path place = Files.createTempDirectory(path, EXECUTABLES);
        try {
            return ExecutableProvider.newJarResourceProvider(place.toFile())
                    .get()
                    .toPath();
        } catch (RuntimeException e) {
            throw new IOException("there is none for this machine", e);
        }
    }

    /** Removes what {@link #executable} unpacked, now or in an earlier life; a running server does not miss it. */
    void removeExecutable() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(EXECUTABLES))
                    .forEach(RedisFolder::remove);
        }
    }

    @Override
    public void close() {
        try {
            removeExecutable();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static ConfigurationFaults unusable(String advice) {
        return new ConfigurationFaults(List.of(Fault.ofProperty("barometre.data", advice)));
    }

    private void endLeftBehind() throws IOException {
        Path pid = path.resolve(PID);
        Optional<ProcessHandle> left =
                Files.exists(pid) ? running(Files.readString(pid).strip()) : Optional.empty();
        if (left.isPresent()) {
            log.warn("The bot was killed and left its Redis behind; it is ended first. Nothing is lost.");
            end(left.get());
        }
        Files.deleteIfExists(pid);
    }

    /** Returns the process of that number if it is a redis-server: numbers are used again. */
    private static Optional<ProcessHandle> running(String pid) {
        return Optional.of(pid)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(process -> process.info().command().orElse("").contains("redis-server"));
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // Windows keeps the file of a running program; it goes at the next start.
            log.debug("An unpacked executable could not be removed yet.");
        }
    }
}
