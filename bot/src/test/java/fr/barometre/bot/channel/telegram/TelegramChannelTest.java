package fr.barometre.bot.channel.telegram;

import static org.awaitility.Awaitility.await;

import fr.barometre.bot.channel.ChannelContract;
import fr.barometre.bot.channel.Client;
import fr.barometre.bot.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;

/** Telegram with a webhook, before the fake Bot API. */
class TelegramChannelTest extends ChannelContract {
    private static final int FIRST_CHAT = 50_000;

    private final FakeTelegram telegram = FakeTelegram.start();

    @AfterAll
    void close() {
        telegram.close();
    }

    @Override
    protected List<String> settings() {
        return List.of(
                "--barometre.public-url=http://127.0.0.1:" + port,
                "--barometre.telegram.webhook-secret=a-secret-of-the-operator",
                "--barometre.telegram.token=" + FakeTelegram.TOKEN,
                "--barometre.telegram.api-url=" + telegram.url());
    }

    @Override
    protected Client client(int person, Language language) {
        await().until(() -> !telegram.updates().webhook().isEmpty());
        return new Phone(FIRST_CHAT + person, language.code());
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
