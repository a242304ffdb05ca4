package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.picture.BarsPicture;
import fr.barometre.bot.picture.Chart;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.bot.turn.NoLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramDeliveryTest {
    private static final long CHAT = 42;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Connections connections = new Connections(
            new TelegramSettings(new Secret(FakeTelegram.TOKEN), new Secret(""), telegram.url(), Optional.empty()));
    private final TelegramApi api = connections.api(NoLimits.ALL_MAY_GO);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Counters counters = new Counters(registry);
    private final Attachments attachments = new Attachments(api, p -> new BarsPicture(Resolution.CHAT).png(p.chart()));

    @BeforeEach
    void theUserHasWritten() {
        telegram.write(CHAT, "fr", "/start");
    }

    @AfterEach
    void close() {
        connections.close();
        telegram.close();
    }

    @Test
    void changesTheCardInPlaceAfterATap() {
        String handle = afterText(plain("un"), "");
        int card = lastCard().id();

        String after = afterTap(plain("deux"), card, handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("deux");
        assertThat(after).isEqualTo(handle);
    }

    @Test
    void putsAFreshCardBelowATypedAnswerAndTakesTheButtonsOffTheOldOne() {
        String handle = afterText(plain("un"), "");

        afterText(plain("deux"), handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("un", "deux");
        assertThat(fromBot().get(0).buttons()).isEmpty();
        assertThat(fromBot().get(1).labels()).containsExactly("Suite");
    }

    @Test
    void changesOnlyTheCurrentCardAfterATapOnAnOldOne() {
        int old = parse(afterText(plain("un"), "")).card();
        String handle = afterText(plain("deux"), new Handle(0, 0, "", "").write());

        afterTap(plain("trois"), old, handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("un", "trois");
        assertThat(fromBot().get(0).buttons()).isEmpty();
    }

    @Test
    void takesANewerCardThanTheOneOnRecordForTheCurrentOne() {
        String handle = afterText(plain("un"), "");
        int newer = parse(afterText(plain("deux"), "")).card();

        String after = afterTap(plain("trois"), newer, handle);

        assertThat(parse(after).card()).isEqualTo(newer);
        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("un", "trois");
        assertThat(fromBot().get(0).buttons()).isEmpty();
    }

    @Test
    void acceptsThatNothingChanges() {
        String handle = afterText(plain("un"), "");

        assertThat(afterTap(plain("un"), lastCard().id(), handle)).isEqualTo(handle);
        assertThat(telegram.calls("editMessageText").getLast().error()).contains("message is not modified");
    }

    @Test
    void sendsAFreshCardWhenTheOldOneIsGone() {
        String handle = afterText(plain("un"), "");
        int gone = lastCard().id();
        telegram.chats().delete(CHAT, gone);

        afterTap(plain("deux"), gone, handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("deux");
        assertThat(telegram.calls("editMessageText").getLast().error()).contains("message to edit not found");
    }

    @Test
    void sendsThePictureAboveTheCardAndTakesTheButtonsOffTheCardBefore() {
        String handle = afterText(plain("dernière question"), "");

        afterTap(result("3,2"), lastCard().id(), handle);

        assertThat(fromBot()).extracting(FakeMessage::kind).containsExactly("text", "photo", "text");
        assertThat(fromBot().get(0).buttons()).isEmpty();
        assertThat(fromBot().get(1).plain()).isEqualTo("Les thèmes : 3,2 & <plus>");
        assertThat(fromBot().get(2).labels()).containsExactly("Suite");
    }

    @Test
    void leavesThePictureAloneWhileItShowsTheSame() {
        String handle = afterText(result("3,2"), "");
        handle = afterTap(plain("pourquoi"), lastCard().id(), handle);

        afterTap(result("3,2"), lastCard().id(), handle);

        assertThat(fromBot()).extracting(FakeMessage::kind).containsExactly("photo", "text");
        assertThat(telegram.calls("editMessageMedia")).isEmpty();
    }

    @Test
    void replacesThePictureInPlaceAfterACorrection() {
        String handle = afterText(result("3,2"), "");

        afterTap(result("3,4"), lastCard().id(), handle);

        assertThat(fromBot()).extracting(FakeMessage::kind).containsExactly("photo", "text");
        assertThat(fromBot().get(0).plain()).contains("3,4");
    }

    @Test
    void sendsANewPictureWhenTheOldOneIsGoneOrFarAbove() {
        String handle = afterText(result("3,2"), "");
        telegram.chats().delete(CHAT, fromBot().get(0).id());

        handle = afterTap(result("3,4"), lastCard().id(), handle);
        handle = afterText(plain("corrigé"), handle);
        afterTap(result("3,6"), lastCard().id(), handle);

        assertThat(fromBot())
                .extracting(FakeMessage::kind)
                .containsExactly("text", "photo", "text", "text", "photo", "text");
        assertThat(fromBot().stream().filter(m -> !m.buttons().isEmpty())).hasSize(1);
    }

    @Test
    void sendsAFileOnceOnArriving() {
        String handle = afterText(data(), "");
        handle = afterText(data(), handle);

        assertThat(telegram.calls("sendDocument")).hasSize(1);
        handle = afterTap(plain("ailleurs"), lastCard().id(), handle);
        afterTap(data(), lastCard().id(), handle);

        assertThat(telegram.calls("sendDocument")).hasSize(2);
        assertThat(fromBot().getLast().labels()).containsExactly("Suite");
        assertThat(fromBot())
                .filteredOn(m -> m.kind().equals("document"))
                .allSatisfy(m -> assertThat(m.name()).isEqualTo("mes-donnees.json"));
    }

    @Test
    void saysALastingLineAboveTheCardAndAPassingOneOnlyAfterTyping() {
        String handle = afterText(reply("un", "noté", false), "");
        assertThat(lastCard().plain()).isEqualTo("noté\n\nun");

        afterTap(reply("deux", "noté", false), lastCard().id(), handle);
        assertThat(lastCard().plain()).isEqualTo("deux");

        afterTap(reply("trois", "à lire", true), lastCard().id(), handle);
        assertThat(lastCard().plain()).isEqualTo("à lire\n\ntrois");
    }

    @Test
    void changesItsOwnCardWhenItIsAskedAgainInTheSameTurn() {
        TelegramDelivery delivery = delivery(0);
        String handle = ((Delivered.Shown) delivery.deliver(reply("un", "", false), "")).handle();

        delivery.deliver(reply("deux", "", false), handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("deux");
    }

    @Test
    void tellsWhatARefusalMeans() {
        telegram.refuse("sendMessage", BotApiError.blocked());
        telegram.refuse("sendMessage", BotApiError.tooMany(7));
        telegram.refuse("sendMessage", new BotApiError(502, "Bad Gateway", 0));
        telegram.refuse("sendMessage", BotApiError.bad("chat not found"));

        assertThat(typed(plain("x"), "")).isEqualTo(new Delivered.Blocked());
        assertThat(typed(plain("x"), "")).isEqualTo(new Delivered.Later(Duration.ofSeconds(7)));
        assertThat(typed(plain("x"), "")).isEqualTo(new Delivered.Failed("sendmessage 502"));
        assertThat(typed(plain("x"), "")).isEqualTo(new Delivered.Blocked());
    }

    @Test
    void waitsALittleForTheCardBelowAPictureThatStandsAlready() {
        telegram.refuse("sendMessage", BotApiError.tooMany(1));

        assertThat(typed(result("3,2"), "")).isInstanceOf(Delivered.Shown.class);

        assertThat(fromBot()).extracting(FakeMessage::kind).containsExactly("photo", "text");
    }

    @Test
    void leavesALongWaitBelowAPictureToTheStore() {
        telegram.refuse("sendMessage", BotApiError.tooMany(60));

        assertThat(typed(result("3,2"), "")).isEqualTo(new Delivered.Later(Duration.ofSeconds(60)));
    }

    @Test
    void tellsOfAPictureThatIsNotTaken() {
        telegram.refuse("sendPhoto", new BotApiError(500, "Internal Server Error", 0));

        assertThat(typed(result("3,2"), "")).isEqualTo(new Delivered.Failed("sendphoto 500"));
        assertThat(fromBot()).isEmpty();
    }

    @Test
    void countsButtonsThatCannotBeTakenOffAndGoesOn() {
        String handle = afterText(plain("un"), "");
        telegram.refuse("editMessageReplyMarkup", new BotApiError(500, "Internal Server Error", 0));

        afterText(plain("deux"), handle);

        assertThat(fromBot()).extracting(FakeMessage::plain).containsExactly("un", "deux");
        assertThat(registry.counter("barometre.telegram.buttons.left").count()).isEqualTo(1);
    }

    @Test
    void leavesTheCardOwedIfItsWaitIsBrokenOff() {
        telegram.refuse("sendMessage", BotApiError.tooMany(9));
        Thread here = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            await().until(() -> !telegram.calls("sendMessage").isEmpty());
            here.interrupt();
        });

        assertThat(typed(result("3,2"), "")).isInstanceOf(Delivered.Failed.class);
        assertThat(Thread.interrupted()).as("still known to be").isTrue();
    }

    @Test
    void doesNotNameTheServerOrTheTokenWhenNobodyAnswers() {
        telegram.close();

        assertThat(typed(plain("x"), ""))
                .isInstanceOfSatisfying(
                        Delivered.Failed.class,
                        failed -> assertThat(failed.reason())
                                .doesNotContain(FakeTelegram.TOKEN)
                                .doesNotContain("127.0.0.1"));
    }

    private List<FakeMessage> fromBot() {
        return telegram.chats().of(CHAT).stream().filter(FakeMessage::fromBot).toList();
    }

    private FakeMessage lastCard() {
        return fromBot().stream()
                .filter(m -> !m.buttons().isEmpty())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static Handle parse(String handle) {
        return Handle.read(handle);
    }

    private TelegramDelivery delivery(int tapped) {
        return new TelegramDelivery(api, attachments, counters, CHAT, tapped);
    }

    /** Delivers after a text was typed. */
    private Delivered typed(Reply reply, String handle) {
        return delivery(0).deliver(reply, handle);
    }

    private String afterText(Reply reply, String handle) {
        return ((Delivered.Shown) typed(reply, handle)).handle();
    }

    private String afterTap(Reply reply, int card, String handle) {
        return ((Delivered.Shown) delivery(card).deliver(reply, handle)).handle();
    }

    private static Reply plain(String text) {
        return reply(text, "", false);
    }

    private static Reply reply(String text, String notice, boolean lasting) {
        return reply(text, notice, lasting, Optional.empty());
    }

    private static Reply reply(String text, String notice, boolean lasting, Optional<Attachment> attachment) {
        Button on = new Button("Suite", Action.Go.RESUME, Button.Look.PLAIN);
        Screen screen = new Screen(
                "screen", List.of(new Block.Paragraph(text)), List.of(List.of(on)), Optional.empty(), attachment);
        return new Reply(screen, Optional.of(notice).filter(n -> !n.isEmpty()), lasting, Language.FR);
    }

    private static Reply result(String value) {
        Chart chart = new Chart(
                "Les thèmes",
                "",
                List.of(new Chart.Row("Économie", value, OptionalDouble.of(3))),
                List.of("un", "deux", "trois", "quatre", "cinq"),
                List.of(),
                "",
                "",
                OptionalDouble.empty());
        return reply(
                "résultat " + value,
                "",
                false,
                Optional.of(
                        new Attachment.Picture(Attachment.Shape.BARS, chart, "Les thèmes : " + value + " & <plus>")));
    }

    private static Reply data() {
        return reply(
                "vos données",
                "",
                false,
                Optional.of(new Attachment.Document(
                        "mes-donnees.json",
                        "application/json",
                        "Vos données",
                        () -> "{}".getBytes(StandardCharsets.UTF_8))));
    }
}
