package fr.barometre.bot.experiment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** The servers of one test, in the order of their start. They end with it, and leave no file. */
public final class RedisServers implements BeforeEachCallback, AfterEachCallback {
    private final List<RedisServer> started = new ArrayList<>();
    private Path folder = Path.of("");
    private Path executable = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("barometre-redis");
        executable = RedisServer.unpack(folder);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException, InterruptedException {
        for (RedisServer server : started) {
            server.kill();
        }
        started.clear();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Starts a server that writes each command to disk before it answers, with {@code settings} on top. */
    public RedisServer start(String... settings) throws IOException {
        return noted(RedisServer.start(executable, folder, settings));
    }

    /** Starts a replica of {@code primary}, and waits until it has what that has. */
    public RedisServer replicaOf(RedisServer primary) throws IOException {
        RedisServer replica = start("replicaof 127.0.0.1 " + primary.port());
        await().until(() -> primary.ask(r -> r.info("replication")).contains("state=online"));
        return replica;
    }

    /** Starts a sentinel that watches {@code primary}. */
    public RedisServer sentinel(RedisServer primary) throws IOException {
        return noted(RedisServer.sentinel(executable, folder, primary));
    }

    public List<RedisServer> all() {
        return List.copyOf(started);
    }

    private RedisServer noted(RedisServer server) {
        started.add(server);
        return server;
    }
}
