package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The verb as an operator calls it, with the bot's own Redis and with a configured one. */
class RotateKeyCommandTest {
    private static final String ONE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TWO = "BAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Stored ENTRY = entry();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Duration wait = Duration.ZERO;

    @TempDir
    private Path data = Path.of("");

    @Test
    void givesTheBotsOwnRedisANewKeyAndLosesNothing() throws IOException {
        String own = "--barometre.data=" + data;
        List<String> names = new ArrayList<>();
        with(
                context -> {
                    keep(context, ENTRY);
                    names.add(somebody(context).key());
                },
                own);
        assertThat(files()).contains(names);
        String before = Files.readString(data.resolve("pseudonym.key"));

        assertThat(rotate(own)).isZero();
        assertThat(rotate(own)).as("and once more").isZero();

        assertThat(said.toString(UTF_8))
                .contains("A new key is kept in", "Carried over: 1 sessions, 2 marks", "gone from its files too");
        assertThat(files()).doesNotContain(names);
        List<String> keys = Files.readAllLines(data.resolve("pseudonym.key"));
        assertThat(keys).hasSize(3).doesNotHaveDuplicates().startsWith(before.strip());
        with(context -> assertThat(find(context)).isEqualTo(new Found.Live(ENTRY)), own);
    }

    @Test
    void touchesNothingWhileAQuestionnaireIsMissing() throws IOException {
        String own = "--barometre.data=" + data;
        with(
                context -> {
                    var elsewhere = new RedisSessions(
                            context.getBean(RedisLink.class),
                            new SessionCodec(
                                    Samples.CATALOG,
                                    new AddressCipher(
                                            context.getBean(PseudonymKeys.class).newest())),
                            Duration.ofDays(1));
                    elsewhere.save(somebody(context), Samples.firstVersion(), Instant.now(), Optional.empty());
                },
                own);

        assertThat(rotate(own)).isEqualTo(1);

        assertThat(said.toString(UTF_8)).contains("wait for a questionnaire", "barometre-2018 version 1");
        assertThat(Files.readAllLines(data.resolve("pseudonym.key"))).hasSize(1);
    }

    @Test
    void asksForANewKeyWhereTheOperatorKeepsThem() throws Exception {
        RedisAtHand redis = new RedisAtHand();
        redis.start();
        try {
            String url = "--spring.data.redis.url=" + redis.url();
            with(context -> keep(context, ENTRY), url, "--barometre.pseudonym-key=" + ONE);
            assertThat(rotate(url, "--barometre.pseudonym-key=" + ONE)).isEqualTo(1);
            assertThat(said.toString(UTF_8)).contains("Add a comma and a new key behind it");
            assertThat(rotate(url, "--barometre.pseudonym-key=" + TWO)).isEqualTo(1);
            assertThat(said.toString(UTF_8)).contains("does not name in its place");

            String both = "--barometre.pseudonym-key=" + ONE + "," + TWO;
            wait = Duration.ofSeconds(2);
            long begin = System.nanoTime();
            LockSupport.unpark(Thread.currentThread());
            assertThat(rotate(url, both)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(wait);
            with(context -> assertThat(find(context)).isEqualTo(new Found.Live(ENTRY)), url, both);
            assertThat(said.toString(UTF_8)).doesNotContain(ONE).doesNotContain(TWO);
        } finally {
            redis.stop();
        }
    }

    @Test
    void saysThatRedisIsAway() throws IOException {
        assertThat(rotate(
                        "--spring.data.redis.url=redis://127.0.0.1:" + EmbeddedRedis.freePort(),
                        "--barometre.pseudonym-key=" + ONE + "," + TWO))
                .isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("Redis cannot be reached");
    }

    /** Returns all that the bot's own Redis has written. */
    private String files() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("redis"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, ISO_8859_1));
            }
            return text.toString();
        }
    }

    private int rotate(String... settings) {
        String[] args = new String[settings.length + 1];
        args[0] = RotateKeyCommand.VERB;
        System.arraycopy(settings, 0, args, 1, settings.length);
        PrintStream both = new PrintStream(said, true, UTF_8);
        return new RotateKeyCommand(both, both, wait).run(args);
    }

    private static void with(Consumer<ConfigurableApplicationContext> work, String... settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RotationConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            work.accept(context);
        }
    }

    private static void keep(ConfigurableApplicationContext context, Stored entry) {
        Instant now = Instant.now();
        context.getBean(Sessions.class).save(somebody(context), entry, now, Optional.of(now));
    }

    private static Found find(ConfigurableApplicationContext context) {
        return context.getBean(Sessions.class).find(somebody(context));
    }

    private static Respondent somebody(ConfigurableApplicationContext context) {
        return context.getBean(Pseudonyms.class).of("telegram", "1");
    }

    private static Stored entry() {
        Stored any = new RandomEntries(
                        new Random(1), PublishedSurveys.catalog().preferred().questionnaire())
                .next();
        return new Stored(
                any.session().with(Ties.NONE),
                1,
                0,
                any.deliveries(),
                Samples.firstVersion().address(),
                any.handle());
    }
}
