package fr.barometre.bot.channel.telegram;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.BarometreApplication;
import fr.barometre.bot.channel.ChannelContract;
import fr.barometre.bot.channel.Client;
import fr.barometre.bot.text.Language;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Telegram with a webhook, before the fake Bot API. */
class TelegramChannelTest extends ChannelContract {
    private static final int FIRST_CHAT = 50_000;

    @TempDir
    private static Path data = Path.of("");

    private final FakeTelegram telegram = FakeTelegram.start();
    private final int port = freePort();
    private @Nullable ConfigurableApplicationContext running;

    @BeforeAll
    void start() {
        running = application();
        await().until(() -> !telegram.updates().webhook().isEmpty());
    }

    @AfterAll
    void close() {
        requireNonNull(running).close();
        telegram.close();
    }

    @Override
    protected void restart() {
        requireNonNull(running).close();
        running = application();
    }

    @Override
    protected Client client(int person, Language language) {
        return new Phone(FIRST_CHAT + person, language.code());
    }

    private ConfigurableApplicationContext application() {
        return SpringApplication.run(
                BarometreApplication.class,
                "--server.port=" + port,
                "--barometre.public-url=http://127.0.0.1:" + port,
                "--barometre.telegram.webhook-secret=a-secret-of-the-operator",
                "--barometre.telegram.token=" + FakeTelegram.TOKEN,
                "--barometre.telegram.api-url=" + telegram.url(),
                "--barometre.data=" + data);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A chat with the bot, in which the last message that has buttons is the card. */
    private final class Phone implements Client {
        private final int chat;
        private final String language;
        private int last;

        Phone(int chat, String language) {
            this.chat = chat;
            this.language = language;
        }

        @Override
        public void begin() {
            write("/start");
        }

        @Override
        public void press(String code) {
            String callback =
                    telegram.press(chat, language, card().orElseThrow().id(), code);
            await().until(() -> !telegram.updates().answersTo(callback).isEmpty());
            last = telegram.updates().last();
        }

        /** Cards change in place: what was shown before had the same number. */
        @Override
        public void pressOld(String code) {
            press(code);
        }

        @Override
        public void write(String text) {
            last = telegram.write(chat, language, text);
        }

        @Override
        public void again() {
            telegram.updates().again(last);
        }

        @Override
        public String words() {
            return fromBot().stream().map(FakeMessage::plain).collect(Collectors.joining("\n"));
        }

        @Override
        public List<String> codes() {
            return card().stream()
                    .flatMap(m -> m.buttons().stream())
                    .map(FakeMessage.FakeButton::data)
                    .toList();
        }

        private Optional<FakeMessage> card() {
            return fromBot().stream().filter(m -> !m.buttons().isEmpty()).reduce((a, b) -> b);
        }

        private List<FakeMessage> fromBot() {
            return telegram.chats().of(chat).stream()
                    .filter(FakeMessage::fromBot)
                    .toList();
        }
    }
}
