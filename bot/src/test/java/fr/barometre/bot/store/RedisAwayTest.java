package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What happens while Redis is away: every verb says so at once, and all is well when it is back. */
class RedisAwayTest {
    private static final Instant DUE = Instant.parse("2026-11-24T08:00:10Z");

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder = Path.of("");

    private int port;
    private LettuceConnectionFactory factory = new LettuceConnectionFactory();
    private Sessions sessions = sessions(factory);

    @BeforeEach
    void connectToNothing() throws IOException {
        port = EmbeddedRedis.freePort();
        factory = RedisAtHand.connect(port, "x");
        sessions = sessions(factory);
    }

    @AfterEach
    void disconnect() {
        factory.destroy();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whileNoConnectionIsAnsweredAnotherIsTriedAgainAndAgain(CapturedOutput output) throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(RedisLink.class);
        log.setLevel(Level.DEBUG);
        Standstill standstill = new Standstill(factory);
        try (RedisFolder own = RedisFolder.take(folder)) {
            await().until(() -> {
                standstill.seen();
                return output.getOut().contains("Redis answers on no connection.");
            });
            RedisProcess server = RedisProcess.start(
                    own.executable(), "port %d\nrequirepass x\ndir %s\n".formatted(port, folder), () -> {});
            try {
                await().until(() -> {
                    standstill.seen();
                    return output.getOut().contains("another one is used");
                });
            } finally {
                server.stop();
            }
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void everyVerbSaysThatTheStoreIsAway() {
        assertThatThrownBy(() -> sessions.find(Samples.ANNE)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.save(Samples.ANNE, Samples.firstVersion(), DUE, Optional.empty()))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.shown(Samples.ANNE, 1, "")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.postpone(Samples.ANNE, DUE)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.forgive(Samples.ANNE, 1)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.erase(Samples.ANNE)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> sessions.claimDue(DUE, Duration.ofSeconds(30), 1))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The store cannot be reached; asking again later is safe.");
    }

    @Test
    void whetherThereIsRoomForRemindersIsNotKnown() {
        RedisLimits limits = new RedisLimits(new RedisLink(factory), new Pseudonyms(new byte[32]));
        assertThat(limits.hasRoom(new Limit("telegram", List.of(new Limit.Rate(30, Duration.ofSeconds(1))))))
                .isFalse();
    }

    @Test
    void theKeyIsLookedAtWhenTheStoreIsBack() throws IOException {
        PseudonymKeys keys = PseudonymKeys.of(KEY);
        RedisLink link = new RedisLink(factory);
        KeyWatch watch = new KeyWatch(link, new KeyMark(link), keys);
        watch.start();
        RedisProcess redis = start();
        try {
            await().ignoreException(StoreUnavailable.class)
                    .until(() -> link.call(r -> r.ping()).isPresent());
            new KeyMark(link).settle(PseudonymKeys.of(OTHER_KEY));
            await().until(() -> {
                try {
                    link.call(r -> r.ping());
                    return false;
                } catch (StoreUnavailable e) {
                    return true;
                }
            });
        } finally {
            watch.stop();
            redis.stop();
        }
    }

    @Test
    void aStoreThatWentAwayIsUsedAgainWhenItIsBack() throws IOException {
        RedisProcess first = start();
        assertThat(sessions.save(Samples.ANNE, Samples.firstVersion(), DUE, Optional.empty()))
                .isEqualTo(Saved.DONE);
        first.stop();
        assertThatThrownBy(() -> sessions.find(Samples.ANNE)).isInstanceOf(StoreUnavailable.class);

        RedisProcess second = start();

        await().ignoreException(StoreUnavailable.class)
                .until(() -> sessions.find(Samples.ANNE).equals(new Found.Live(Samples.firstVersion())));
        second.stop();
    }

    @Test
    void aServerThatIsFullOrReadOnlyIsAwayToo() throws IOException {
        RedisProcess redis = start("maxmemory 1\nmaxmemory-policy noeviction\n");

        assertThatThrownBy(() -> sessions.save(Samples.ANNE, Samples.firstVersion(), DUE, Optional.empty()))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(sessions.find(Samples.ANNE)).isEqualTo(new Found.Nothing());
        redis.stop();
    }

    private RedisProcess start(String... settings) throws IOException {
        try (RedisFolder own = RedisFolder.take(folder)) {
            return RedisProcess.start(
                    own.executable(),
                    "bind 127.0.0.1\nport %d\nrequirepass x\ndir %s\nappendonly yes\nappendfsync always\n%s"
                            .formatted(port, folder, String.join("", settings)),
                    () -> {});
        }
    }

    private static Sessions sessions(LettuceConnectionFactory factory) {
        return new RedisSessions(new RedisLink(factory), Samples.codec(Samples.CATALOG), Duration.ofDays(30));
    }
}
