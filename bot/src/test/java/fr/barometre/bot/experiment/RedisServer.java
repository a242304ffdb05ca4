package fr.barometre.bot.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import redis.embedded.core.ExecutableProvider;

/** A redis-server in a process and a folder of its own, on loopback, that can be killed, stopped and started again. */
public final class RedisServer implements AutoCloseable {
    /** The second port of a member of a Cluster lies that much higher. */
    private static final int BUS = 10_000;

    private static final int HIGHEST = 40_000;

    private final Path executable;
    private final Path folder;
    private final int port;
    private Process process;

    private RedisServer(Path executable, Path folder, int port, Process process) {
        this.executable = executable;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Unpacks the server that the bot brings with it. */
    static Path unpack(Path folder) throws IOException {
        return ExecutableProvider.newJarResourceProvider(
                        Files.createDirectories(folder.resolve("bin")).toFile())
                .get()
                .toPath();
    }

    /** Starts a server that writes each command to disk before it answers, with {@code settings} on top. */
    static RedisServer start(Path executable, Path parent, String... settings) throws IOException {
        int port = freePort();
        Path folder = Files.createDirectories(parent.resolve("redis-" + port));
        Files.writeString(
                folder.resolve("redis.conf"),
                "port " + port + "\nbind 127.0.0.1\ndir " + folder
                        + "\nappendonly yes\nappendfsync always\nsave \"\"\nrepl-diskless-sync-delay 0\n"
                        + String.join("\n", settings) + "\n");
        return new RedisServer(executable, folder, port, launch(executable, folder, ""));
    }

    /** Starts it again as if its disk could take no more than so many kilobytes. */
    void startOnASmallDisk(int kilobytes) throws IOException, InterruptedException {
        kill();
        process = launch("trap '' XFSZ; ulimit -f " + 2 * kilobytes + "; exec ", executable, folder, "");
    }

    /** Starts a sentinel that watches {@code primary}, and takes it for gone after two seconds of silence. */
    static RedisServer sentinel(Path executable, Path parent, RedisServer primary) throws IOException {
        int port = freePort();
        Path folder = Files.createDirectories(parent.resolve("sentinel-" + port));
        Files.writeString(
                folder.resolve("redis.conf"),
                "port " + port + "\nbind 127.0.0.1\ndir " + folder + "\nsentinel monitor barometre 127.0.0.1 "
                        + primary.port + " 2\nsentinel down-after-milliseconds barometre 2000\n"
                        + "sentinel failover-timeout barometre 10000\n");
        return new RedisServer(executable, folder, port, launch(executable, folder, " --sentinel"));
    }

    /** Returns the seconds of processor time that it has had. */
    double cpu() {
        return ask(r -> r.info("cpu"))
                .lines()
                .filter(line -> line.matches("used_cpu_(sys|user):.*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    public int port() {
        return port;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends it at once, as a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on what it has written. */
    void startAgain() throws IOException {
        process = launch(executable, folder, "");
    }

    /** Lets it stand still, or go on. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    boolean isPrimary() {
        return ask(r -> r.info("replication").contains("role:master"));
    }

    /** Asks it something. */
    public <T> T ask(Function<RedisCommands<String, String>, T> question) {
        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection.sync());
        } finally {
            client.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process launch(Path executable, Path folder, String mode) throws IOException {
        return launch("exec ", executable, folder, mode);
    }

    private static Process launch(String before, Path executable, Path folder, String mode) throws IOException {
        Process process = new ProcessBuilder(
                        "sh", "-c", before + executable + " " + folder.resolve("redis.conf") + mode)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Ready to accept") || line.contains("Sentinel ID")) {
                Thread.ofVirtual().start(() -> readOn(output));
                return process;
            }
        }
        throw new IllegalStateException("It ended:\n" + said);
    }

    /** Nobody waits for what it still says; unread, it would stand still. */
    private static void readOn(BufferedReader output) {
        try {
            while (output.readLine() != null) {}
        } catch (IOException e) {
            // It has ended.
        }
    }

    private static int freePort() throws IOException {
        for (; ; ) {
            try (ServerSocket any = new ServerSocket(0);
                    ServerSocket ours = new ServerSocket(BUS + any.getLocalPort() % (HIGHEST - BUS));
                    ServerSocket bus = new ServerSocket(BUS + ours.getLocalPort())) {
                return bus.getLocalPort() - BUS;
            } catch (BindException taken) {
                // Another is tried.
            }
        }
    }
}
