package fr.barometre.bot.channel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.BarometreApplication;
import fr.barometre.bot.conversation.Action.Rate;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.World;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What every channel keeps to. The whole application runs, with its own Redis, before clients of the channel; beside it
 * the conversation alone gets the same events, and each client has to show what that says, and offer what that offers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChannelContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int SCREENS = 120;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TempDir
    private static Path data = Path.of("");

    protected final int port = freePort();
    private @Nullable ConfigurableApplicationContext running;

    /** Returns the settings with which the application has the channel. */
    protected abstract List<String> settings();

    /** Returns a client that has not been seen before. */
    protected abstract Client client(int person, Language language);

    @BeforeAll
    void start() {
        List<String> all = new ArrayList<>(settings());
        all.add("--server.port=" + port);
        all.add("--server.address=127.0.0.1");
        all.add("--barometre.data=" + data);
        running = SpringApplication.run(BarometreApplication.class, all.toArray(String[]::new));
    }

    @AfterAll
    void end() {
        requireNonNull(running).close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysAndOffersTheSameAllTheWayToTheResult(Language language) {
        Pair pair = pair(language);
        pair.begin();
        pair.press("go:begin-full");
        int answers = 0;
        for (int screens = 0; !pair.screen().equals("summary"); screens++) {
            assertThat(screens).as("screens before the result").isLessThan(SCREENS);
            Optional<String> rate = pair.rate(answers % 6);
            answers += rate.isPresent() ? 1 : 0;
            pair.press(rate.orElseGet(pair::first));
        }
        assertThat(answers).isEqualTo(46);
        for (String page : List.of("go:why", "go:summary", "go:way", "go:summary", "go:detail", "go:summary")) {
            pair.press(page);
        }
    }

    @Test
    void countsOnceWhatComesTwice() {
        Pair pair = started();
        pair.write("4");
        pair.again();
        pair.write("2");
        pair.again();
        pair.write("où j’en suis");
    }

    @Test
    void changesNothingForAnOldButton() {
        Pair pair = started();
        String first = pair.rate(5).orElseThrow();
        pair.press(first);
        pair.pressOld(first);
        pair.press(pair.rate(1).orElseThrow());
        pair.pressOld(first);
        pair.write("où j’en suis");
    }

    @Test
    void takesForgedButtonsForNothing() {
        Pair pair = started();
        for (String forged : List.of("rate:nope:9", "go:nowhere", "../../etc", "'; --", "é")) {
            pair.press(forged);
        }
        pair.press(pair.rate(3).orElseThrow());
    }

    @Test
    void readsWhatIsTyped() {
        Pair pair = started();
        for (String typed : List.of(
                "3",
                "nsp",
                "pt-être",
                "aide",
                "continuer",
                "5",
                "0",
                "6",
                "🙂",
                "\u202eabc\u200b",
                "<b>4</b> & *_`",
                "x".repeat(3000),
                "1 2 3",
                "pause",
                "continuer",
                "retour",
                "4")) {
            pair.write(typed);
        }
    }

    @Test
    void goesOnAtTheVeryAffirmationAfterARestart() {
        Pair pair = started();
        pair.press(pair.rate(2).orElseThrow());
        pair.write("4");

        end();
        start();

        pair.press(pair.rate(5).orElseThrow());
        pair.write("où j’en suis");
    }

    @Test
    void forgetsWhoErasesEverything() {
        Pair pair = started();
        pair.press(pair.rate(2).orElseThrow());
        pair.write("effacer");
        pair.press("go:erase-confirmed");
        pair.begin();
        pair.press("go:begin-full");
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        Pair pair = pair(Language.FR);
        pair.begin();
        pair.press("speak:en");
        pair.press("go:begin-express");
        pair.write("help");
    }

    private Pair started() {
        Pair pair = pair(Language.FR);
        pair.begin();
        pair.press("go:begin-full");
        while (pair.rate(1).isEmpty()) {
            pair.press(pair.first());
        }
        return pair;
    }

    private Pair pair(Language language) {
        int person = PEOPLE.incrementAndGet();
        return new Pair(client(person, language), language, person);
    }

    /** A client, and the conversation that gets the same events without any channel. */
    private static final class Pair {
        private final Client client;
        private final Language language;
        private final Respondent respondent;
        private final World world = new World(PublishedSurveys.catalog(), PublishedTexts.read());
        private Optional<Reply> expected = Optional.empty();

        Pair(Client client, Language language, int person) {
            this.client = client;
            this.language = language;
            respondent = new Respondent("telegram", String.format("%022d", person));
        }

        void begin() {
            client.begin();
            expect(new Event.Started());
        }

        void press(String code) {
            client.press(code);
            expect(event(code));
        }

        void pressOld(String code) {
            client.pressOld(code);
            expect(event(code));
        }

        void write(String text) {
            client.write(text);
            expect(new Event.Wrote(text));
        }

        /** Expects what is shown already, and that it stays. */
        void again() {
            client.again();
            await().atMost(PATIENCE).during(A_WHILE).untilAsserted(this::holds);
        }

        String screen() {
            return expected.orElseThrow().screen().name();
        }

        /** Returns the button of a level, or of no opinion for 0, if an affirmation is asked. */
        Optional<String> rate(int level) {
            return buttons()
                    .filter(b -> b.action() instanceof Rate)
                    .map(b -> ActionCode.write(b.action()))
                    .filter(code -> code.endsWith(":" + level))
                    .findFirst();
        }

        String first() {
            return buttons()
                    .filter(b -> b.look() == Button.Look.FIRST)
                    .findFirst()
                    .or(() -> buttons().findFirst())
                    .map(b -> ActionCode.write(b.action()))
                    .orElseThrow();
        }

        private Stream<Button> buttons() {
            return expected.orElseThrow().screen().buttons().stream();
        }

        private static Event event(String code) {
            return ActionCode.read(code).<Event>map(Event.Pressed::new).orElseGet(Event.Forged::new);
        }

        private void expect(Event event) {
            expected = Optional.of(
                    world.happen(respondent, event, language, Instant.now()).reply());
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .untilAsserted(this::holds);
        }

        private void holds() {
            Reply reply = expected.orElseThrow();
            assertThat(client.codes())
                    .as("buttons of %s", reply.screen().name())
                    .filteredOn(code -> !client.offersAlways(code))
                    .containsExactlyElementsOf(buttons()
                            .map(b -> ActionCode.write(b.action()))
                            .filter(code -> !client.offersAlways(code))
                            .toList());
            String words = plain(client.words());
            texts(reply).forEach(text -> assertThat(words).contains(plain(text)));
        }

        private static Stream<String> texts(Reply reply) {
            Stream<String> notice = reply.notice().filter(n -> reply.lasting()).stream();
            return Stream.concat(notice, reply.screen().blocks().stream().flatMap(block -> switch (block) {
                case Block.Heading h -> Stream.of(h.text());
                case Block.Progress p -> Stream.of();
                case Block.Paragraph p -> p.text().lines();
                case Block.Statement s -> Stream.of(s.text());
                case Block.Small s -> s.text().lines();
                case Block.Items i -> i.items().stream();
                case Block.Bars b -> b.bars().stream().map(Block.Bar::label);
            }));
        }

        /** Channels set the same words with marks of their own. */
        private static String plain(String text) {
            return text.replaceAll("[\\p{Z}\\s\\p{Cf}]+", " ").strip();
        }
    }
}
