package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running redis-server, from its start to its end. */
final class RedisProcess {
    private static final String READY = "Ready to accept connections";
    private static final String PORT_TAKEN = "Address already in use";
    private static final int LONGEST_STOP_SECONDS = 20;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final Process process;
    private final Runnable ended;
    private volatile boolean stopping;

    private RedisProcess(Process process, Runnable ended) {
        this.process = process;
        this.ended = ended;
    }

    /**
     * Starts {@code executable} and waits until it takes connections. The settings go through its standard input, so
     * that the password stands in no file and on no command line.
     *
     * @param ended what to do if it later ends without having been stopped
     * @throws IOException if it cannot run here, or ends at once
     */
    static RedisProcess start(Path executable, String settings, Runnable ended) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "-"));
        ownSession().ifPresent(setsid -> command.addFirst(setsid.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        RedisProcess started = new RedisProcess(process, ended);
        BufferedReader output = process.inputReader(UTF_8);
        try (OutputStream input = process.getOutputStream()) {
            input.write(settings.getBytes(UTF_8));
        } catch (IOException e) {
            log.debug("The server has read no settings; its output says why.");
        }
        awaitReady(output);
        Thread.ofVirtual().name("embedded-redis-log").start(() -> started.follow(output));
        return started;
    }

    /** Lets the server write what it has and end; kills it if it does not. */
    void stop() {
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns the program that gives the server a session of its own, where there is one: without it, Ctrl-C in a
     * terminal would stop the server before the bot has finished its turns.
     */
    private static Optional<Path> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        String last = "it ended without a word";
        boolean portTaken = false;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.debug("{}", line);
            if (line.contains(READY)) {
                return;
            }
            portTaken |= line.contains(PORT_TAKEN);
            last = line.isBlank() ? last : line.strip();
        }
        throw new NotStarted(last, portTaken);
    }

    /** Repeats the server's warnings, and sees to it if it ends of itself. */
    private void follow(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains(" # ") && !stopping) {
                    log.warn("The bot's own Redis: {}", line);
                } else {
                    log.debug("{}", line);
                }
            }
        } catch (IOException e) {
            log.debug("The server's output ended.");
        }
        if (!stopping) {
            log.error("The bot's own Redis has ended; no session can be read or kept until it runs again.");
            ended.run();
        }
    }

    /** The server ended before it was ready; the message is the last thing that it said. */
    static final class NotStarted extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean portTaken;

        NotStarted(String message, boolean portTaken) {
            super(message);
            this.portTaken = portTaken;
        }

        boolean portTaken() {
            return portTaken;
        }
    }
}
