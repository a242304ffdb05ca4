package fr.barometre.bot.store;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.turn.Sessions;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.FileSystemUtils;

/** A real Redis for the tests of one class, emptied before each. */
public final class RedisAtHand implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private @Nullable Running running;

    /** Connects as the application does: with a short time-out, and failing at once while disconnected. */
    static LettuceConnectionFactory connect(int port, String password) {
        RedisStandaloneConfiguration where = new RedisStandaloneConfiguration("127.0.0.1", port);
        where.setPassword(password);
        LettuceClientConfiguration how = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofSeconds(2))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled())
                        .build())
                .build();
        LettuceConnectionFactory factory = new LettuceConnectionFactory(where, how);
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    /** Starts it outside a test. */
    public void start() throws Exception {
        Path folder = Files.createTempDirectory("barometre-test");
        EmbeddedRedis redis = EmbeddedRedis.start(folder);
        RedisClient client = RedisClient.create(RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(redis.port())
                .withPassword(redis.password().toCharArray())
                .build());
        running = new Running(
                folder,
                redis,
                connect(redis.port(), redis.password()),
                client,
                client.connect(ByteArrayCodec.INSTANCE));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        empty();
    }

    /** Leaves no key. */
    public void empty() {
        commands().flushall();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        stop();
    }

    /** Ends it, and leaves no file. */
    public void stop() throws Exception {
        Running ended = running();
        ended.client().shutdown();
        ended.factory().destroy();
        ended.redis().close();
        FileSystemUtils.deleteRecursively(ended.folder());
    }

    RedisLink link() {
        return new RedisLink(running().factory());
    }

    /** Returns the sessions that are kept there. */
    public Sessions sessions(Catalog catalog) {
        SessionCodec codec = new SessionCodec(catalog, new AddressCipher(new byte[32]));
        return new RedisSessions(link(), codec, Duration.ofDays(1));
    }

    /** Returns where it is, with its password. */
    public String url() {
        EmbeddedRedis redis = running().redis();
        return "redis://:" + redis.password() + "@127.0.0.1:" + redis.port();
    }

    /** Returns the folder of its files. */
    public Path folder() {
        return running().folder();
    }

    /** Returns the plain commands, to look behind the store. */
    public RedisCommands<byte[], byte[]> commands() {
        return running().behind().sync();
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    private record Running(
            Path folder,
            EmbeddedRedis redis,
            LettuceConnectionFactory factory,
            RedisClient client,
            StatefulRedisConnection<byte[], byte[]> behind) {}
}
