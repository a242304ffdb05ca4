package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedRedisTest {
    private static final Instant DUE = Instant.parse("2026-11-24T08:00:10Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasKeptIsThereAfterARestart(CapturedOutput output) {
        try (EmbeddedRedis first = EmbeddedRedis.start(folder)) {
            assertThat(save(first.port(), first.password())).isEqualTo(Saved.DONE);
        }

        try (EmbeddedRedis second = EmbeddedRedis.start(folder)) {
            assertThat(find(second)).isEqualTo(new Found.Live(Samples.firstVersion()));
        }
        assertThat(output).contains("sessions are kept by one of the bot's own, under " + folder);
    }

    @Test
    void aServerThatAKilledBotLeftBehindIsEndedFirst(CapturedOutput output) throws IOException {
        RedisFolder killed = RedisFolder.take(folder);
        int port = EmbeddedRedis.freePort();
        RedisProcess left = RedisProcess.start(
                killed.executable(),
                "port %d\nrequirepass x\ndir %s\npidfile %s/redis.pid\nappendonly yes\nappendfsync always\n"
                        .formatted(port, folder, folder),
                () -> {});
        killed.close();
        save(port, "x");

        try (EmbeddedRedis next = EmbeddedRedis.start(folder)) {
            assertThat(find(next)).isEqualTo(new Found.Live(Samples.firstVersion()));
            assertThatThrownBy(() -> save(port, "x")).isInstanceOf(StoreUnavailable.class);
        }
        left.stop();
        assertThat(output).contains("The bot was killed and left its Redis behind");
    }

    @Test
    void aServerThatEndsOfItselfRunsAgainAtTheSameAddress(CapturedOutput output) throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            save(redis.port(), redis.password());
            end(folder);

            await().ignoreException(StoreUnavailable.class)
                    .untilAsserted(() -> assertThat(find(redis)).isEqualTo(new Found.Live(Samples.firstVersion())));
            await().untilAsserted(() -> assertThat(output).contains("The bot's own Redis had ended and runs again"));
        }
    }

    @Test
    void aSecondBotCannotUseTheSameFolder() {
        try (EmbeddedRedis first = EmbeddedRedis.start(folder)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(folder))
                    .isInstanceOf(ConfigurationFaults.class)
                    .hasMessageContaining("barometre.data: " + folder + " is in use by another instance of the bot.");

            assertThat(save(first.port(), first.password())).isEqualTo(Saved.DONE);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedRedis.start(file.resolve("redis")))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("barometre.data: " + file.resolve("redis") + " cannot be written");
    }

    @Test
    void whoDoesNotKnowThePasswordStaysOut() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            assertThatThrownBy(() -> save(redis.port(), "guess")).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void noExecutableStaysBehind() throws IOException {
        Files.createDirectories(folder.resolve("server-of-an-earlier-life"));

        EmbeddedRedis.start(folder).close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lock", "appendonly.aof");
        }
    }

    @Test
    void aServerThatDoesNotRunHereIsSaidWithTheWayOut() throws IOException {
        Path broken = Files.writeString(folder.resolve("redis-server"), "#!/bin/sh\necho no libssl.so.3\nexit 127\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> RedisProcess.start(broken, "port 0\n", () -> {}))
                .isInstanceOf(RedisProcess.NotStarted.class)
                .hasMessage("no libssl.so.3");
        assertThat(EmbeddedRedis.doesNotRun(new IOException("no libssl.so.3")))
                .hasMessageContaining("spring.data.redis.url: It is not set, and the bot's own Redis does not run here"
                        + " (no libssl.so.3). Install redis-server and set it");
    }

    @Test
    void aServerThatCannotBeStartedAgainIsTriedAgain(CapturedOutput output) throws IOException {
        Path own = folder.resolve("redis");
        Path aside = folder.resolve("aside");
        try (EmbeddedRedis redis = EmbeddedRedis.start(own)) {
            save(redis.port(), redis.password());
            ProcessHandle process = process(own);
            Files.move(own, aside);
            process.destroyForcibly();
            await().untilAsserted(() -> assertThat(output).contains("does not start again"));

            Files.move(aside, own);

            await().ignoreException(StoreUnavailable.class)
                    .untilAsserted(() -> assertThat(find(redis)).isEqualTo(new Found.Live(Samples.firstVersion())));
        }
    }

    @Test
    void aServerThatReadsNoSettingsIsToldByItsOwnWords() throws IOException {
        Path deaf = Files.writeString(
                folder.resolve("redis-server"), "#!/bin/sh\nexec 0<&-\nsleep 0.3\necho no settings\nexit 1\n");
        assertThat(deaf.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> RedisProcess.start(deaf, "# much\n".repeat(100_000), () -> {}))
                .isInstanceOf(RedisProcess.NotStarted.class)
                .hasMessage("no settings");
    }

    @Test
    void whoStopsAServerMayBeInterrupted() throws IOException {
        RedisFolder own = RedisFolder.take(folder);
        AtomicInteger ended = new AtomicInteger();
        RedisProcess server = RedisProcess.start(
                own.executable(),
                "port %d\ndir %s\npidfile %s/redis.pid\n".formatted(EmbeddedRedis.freePort(), folder, folder),
                ended::incrementAndGet);
        ProcessHandle process = process(folder);

        Thread.currentThread().interrupt();
        server.stop();

        assertThat(Thread.interrupted()).as("still known to be").isTrue();
        await().until(() -> !process.isAlive());
        assertThat(ended).as("it was stopped").hasValue(0);
        own.close();
    }

    private static void end(Path folder) throws IOException {
        process(folder).destroyForcibly();
    }

    private static ProcessHandle process(Path folder) throws IOException {
        String pid = Files.readString(folder.resolve(RedisFolder.PID)).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Saved save(int port, String password) {
        return with(
                port, password, sessions -> sessions.save(Samples.ANNE, Samples.firstVersion(), DUE, Optional.empty()));
    }

    private static Found find(EmbeddedRedis redis) {
        return with(redis.port(), redis.password(), sessions -> sessions.find(Samples.ANNE));
    }

    private static <T> T with(int port, String password, Function<Sessions, T> work) {
        LettuceConnectionFactory factory = RedisAtHand.connect(port, password);
        try {
            return work.apply(
                    new RedisSessions(new RedisLink(factory), Samples.codec(Samples.CATALOG), Duration.ofDays(30)));
        } finally {
            factory.destroy();
        }
    }
}
