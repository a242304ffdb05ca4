package fr.barometre.bot.store;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real redis-server of the bot's own, for when no other is configured: on loopback and a free port, behind a password
 * made at each start, with everything it was told written through to the disk before it answers.
 */
final class EmbeddedRedis implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final RedisFolder folder;
    private final int port;
    private final String password;
    private final Object lock = new Object();
    private RedisProcess process;
    private boolean closed;

    private EmbeddedRedis(RedisFolder folder, int port, String password) throws IOException {
        this.folder = folder;
        this.port = port;
        this.password = password;
        process = run();
    }

    /**
     * Starts a server that keeps its data in {@code folder}, which is made if need be, and waits until it is ready.
     *
     * @throws ConfigurationFaults if the folder cannot be used or is in use, or the server does not run here
     */
    static EmbeddedRedis start(Path folder) {
        RedisFolder own = RedisFolder.take(folder);
        try {
            String password = newPassword();
            for (int failed = 0; ; failed++) {
                int port = freePort();
                try {
                    EmbeddedRedis redis = new EmbeddedRedis(own, port, password);
                    log.info(
                            "No Redis is configured: sessions are kept by one of the bot's own, under {}."
                                    + " Set spring.data.redis.url to use another.",
                            own.path());
                    return redis;
                } catch (RedisProcess.NotStarted e) {
                    if (!e.portTaken() || failed >= TRIES) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            own.close();
            throw doesNotRun(e);
        }
    }

    static ConfigurationFaults doesNotRun(IOException why) {
        return new ConfigurationFaults(List.of(Fault.ofProperty(
                "spring.data.redis.url",
                "It is not set, and the bot's own Redis does not run here (" + why.getMessage()
                        + "). Install redis-server and set it, for example to redis://localhost:6379.")));
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** Stops the server once all is written, and frees the folder. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            process.stop();
            folder.close();
        }
    }

    private RedisProcess run() throws IOException {
        RedisProcess started =
                RedisProcess.start(folder.executable(), settings(folder.path(), port, password), this::startAgain);
        folder.removeExecutable();
        return started;
    }

    /** Starts a server in place of one that ended of itself, at the same address: clients reconnect by themselves. */
    private void startAgain() {
        for (boolean running = false; !running; ) {
            LockSupport.parkNanos(PAUSE.toNanos());
            synchronized (lock) {
                running = closed || ranAgain();
            }
        }
    }

    private boolean ranAgain() {
        try {
            process = run();
            log.warn("The bot's own Redis had ended and runs again, with all that it had written.");
            return true;
        } catch (IOException e) {
            log.error(
                    "The bot's own Redis has ended and does not start again ({}); it is tried again.", e.getMessage());
            return false;
        }
    }

    private static String settings(Path folder, int port, String password) {
        return String.join(
                "\n",
                "bind 127.0.0.1",
                "port " + port,
                "protected-mode yes",
                "requirepass " + password,
                "daemonize no",
                "databases 1",
                "dir " + quoted(folder),
                "pidfile " + quoted(folder.resolve(RedisFolder.PID)),
                "appendonly yes",
                "appendfsync always",
                "save \"\"",
                "maxmemory-policy noeviction",
                "");
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
