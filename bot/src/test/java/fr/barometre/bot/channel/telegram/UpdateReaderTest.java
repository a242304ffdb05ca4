package fr.barometre.bot.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Event.Unsupported;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateReaderTest {
    private static final String PRIVATE = "\"chat\":{\"id\":42,\"type\":\"private\"},\"date\":1,\"message_id\":5,"
            + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"C\",\"language_code\":\"en-GB\"}";
    private static final String GROUP = "\"chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"T\"},\"date\":1,"
            + "\"message_id\":5,\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"C\"}";
    private static final String TAPPER = "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"C\"}";

    private final UpdateReader reader =
            new UpdateReader(new Commands(PublishedTexts.read()), new GroupCall(123456, () -> "barometre_bot"));

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("\"text\":\"4\"", new Event.Wrote("4")),
                Arguments.of("\"text\":\"/start\"", new Event.Started()),
                Arguments.of("\"text\":\"/start CODE-1\"", new Event.Brought("CODE-1")),
                Arguments.of("\"text\":\"/start@barometre_bot\"", new Event.Started()),
                Arguments.of("\"text\":\"/aide\"", new Event.Wrote("aide")),
                Arguments.of("\"text\":\"/HELP@barometre_bot\"", new Event.Wrote("help")),
                Arguments.of("\"text\":\"/mesdonnees\"", new Event.Wrote("mes données")),
                Arguments.of("\"text\":\"/mydata now\"", new Event.Wrote("my data")),
                Arguments.of("\"text\":\"/autre_chose\"", new Event.Wrote("autre chose")),
                Arguments.of("\"text\":\"/ 4\"", new Event.Wrote("/ 4")),
                Arguments.of("\"text\":\"é 🙂 <b>\",\"a_field_of_tomorrow\":{\"x\":1}", new Event.Wrote("é 🙂 <b>")),
                Arguments.of(
                        "\"sticker\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,"
                                + "\"height\":1,\"is_animated\":false,\"is_video\":false}",
                        new Event.Sent(Unsupported.STICKER)),
                Arguments.of(
                        "\"voice\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"duration\":1}",
                        new Event.Sent(Unsupported.VOICE)),
                Arguments.of(
                        "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}],"
                                + "\"caption\":\"4\"",
                        new Event.Sent(Unsupported.PICTURE)),
                Arguments.of(
                        "\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\"}", new Event.Sent(Unsupported.FILE)),
                Arguments.of("\"location\":{\"latitude\":48.1,\"longitude\":-1.6}", new Event.Sent(Unsupported.OTHER)),
                Arguments.of("\"dice\":{\"emoji\":\"x\",\"value\":4}", new Event.Sent(Unsupported.OTHER)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsWhatIsSentInThePrivateChat(String content, Event event) {
        assertThat(read("\"message\":{" + PRIVATE + "," + content + "}"))
                .isEqualTo(new Read.Message(9, 42, Language.EN, event));
    }

    @Test
    void readsAnEditedMessageAsWhatCannotBeAnAnswer() {
        assertThat(read("\"edited_message\":{" + PRIVATE + ",\"text\":\"5\"}"))
                .isEqualTo(new Read.Message(9, 42, Language.EN, new Event.Sent(Unsupported.EDITED)));
    }

    @Test
    void readsATap() {
        assertThat(tap("\"data\":\"rate:a.b:4\",\"message\":{" + PRIVATE + ",\"text\":\"x\"}"))
                .isInstanceOfSatisfying(Read.Tap.class, tap -> {
                    assertThat(tap.callback()).isEqualTo("77");
                    assertThat(tap.card()).isEqualTo(5);
                    assertThat(tap.event())
                            .isInstanceOfSatisfying(
                                    Event.Pressed.class,
                                    pressed -> assertThat(pressed.action()).isInstanceOf(Action.Rate.class));
                });
    }

    @Test
    void readsATapOnAMessageThatTelegramNoLongerShows() {
        assertThat(tap("\"data\":\"go:pause\",\"message\":{\"chat\":{\"id\":42,\"type\":\"private\"},"
                        + "\"message_id\":6,\"date\":0}"))
                .isEqualTo(new Read.Tap(9, 42, Language.FR, new Event.Pressed(Action.Go.PAUSE), "77", 6));
    }

    @Test
    void readsATapWithoutAMessage() {
        assertThat(tap("\"data\":\"go:pause\""))
                .isEqualTo(new Read.Tap(9, 42, Language.FR, new Event.Pressed(Action.Go.PAUSE), "77", 0));
    }

    @Test
    void takesForeignDataForForged() {
        assertThat(tap("\"data\":\"rate:a:9\""))
                .isEqualTo(new Read.Tap(9, 42, Language.FR, new Event.Forged(), "77", 0));
        assertThat(tap("\"game_short_name\":\"x\""))
                .isEqualTo(new Read.Tap(9, 42, Language.FR, new Event.Forged(), "77", 0));
    }

    @Test
    void answersInAGroupOnlyWhenCalled() {
        assertThat(inGroup("bonjour", "")).isInstanceOf(Read.Ignored.class);
        assertThat(inGroup("@barometre_bot bonjour", entity("mention", 14)))
                .isEqualTo(new Read.CalledInGroup(-100, Language.FR));
        assertThat(inGroup("@autre_robot_1 bonjour", entity("mention", 14))).isInstanceOf(Read.Ignored.class);
        assertThat(inGroup("/start@barometre_bot", entity("bot_command", 20))).isInstanceOf(Read.CalledInGroup.class);
        assertThat(inGroup("/start@un_autre_bot_", entity("bot_command", 20))).isInstanceOf(Read.Ignored.class);
        assertThat(inGroup("/start", entity("bot_command", 6))).isInstanceOf(Read.CalledInGroup.class);
    }

    @ParameterizedTest
    @MethodSource("others")
    void ignoresEverythingElse(String content) {
        assertThat(read(content)).isInstanceOf(Read.Ignored.class);
    }

    static Stream<String> others() {
        return Stream.of(
                "\"channel_post\":{\"chat\":{\"id\":-1,\"type\":\"channel\"},\"date\":1,\"message_id\":5,\"text\":\"x\"}",
                "\"edited_message\":{" + GROUP + ",\"text\":\"x\"}",
                "\"message\":{" + PRIVATE + ",\"delete_chat_photo\":true}",
                "\"my_chat_member\":{\"chat\":{\"id\":42,\"type\":\"private\"}," + TAPPER + ",\"date\":1,"
                        + "\"old_chat_member\":{\"status\":\"member\",\"user\":{\"id\":1,\"is_bot\":true,"
                        + "\"first_name\":\"b\"}},\"new_chat_member\":{\"status\":\"kicked\",\"until_date\":0,"
                        + "\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"b\"}}}",
                "\"something_of_tomorrow\":{}");
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void saysOfRubbishThatItIsUnreadable(String body) {
        assertThat(reader.read(body.getBytes(UTF_8))).isInstanceOf(Read.Unreadable.class);
    }

    static Stream<String> rubbish() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                "\"x\"",
                "{\"update_id\":\"x\"}",
                "{\"update_id\":1,\"message\":7}",
                "{\"update_id\":1,\"message\":{\"text\":\"4\"}}",
                "{\"update_id\":1,\"callback_query\":{\"id\":\"1\"}}");
    }

    private Read read(String content) {
        return reader.read(("{\"update_id\":9," + content + "}").getBytes(UTF_8));
    }

    private Read tap(String content) {
        return read("\"callback_query\":{\"id\":\"77\",\"chat_instance\":\"1\"," + TAPPER + "," + content + "}");
    }

    private Read inGroup(String text, String entities) {
        return read("\"message\":{" + GROUP + ",\"text\":\"" + text + "\"" + entities + "}");
    }

    private static String entity(String type, int length) {
        return ",\"entities\":[{\"type\":\"" + type + "\",\"offset\":0,\"length\":" + length + "}]";
    }
}
