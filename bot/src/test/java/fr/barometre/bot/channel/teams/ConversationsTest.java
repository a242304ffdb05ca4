package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.channel.teams.FakeConnector.Planned;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Sweeper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** Activities through the door to the fake connector and back. */
class ConversationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bench bench = new Bench();
    private final Activities camille = bench.person("camille", "fr-FR");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void welcomesOnceHoweverOftenTeamsSaysThatTheBotIsInstalled() {
        ObjectNode installed = camille.installed();

        status(200, camille.joined());
        status(200, installed);
        status(200, installed);
        status(200, camille.joined());

        awaitCards(1);
        bench.hands.close();
        assertThat(bench.cards(camille)).hasSize(1);
        assertThat(text(bench.cards(camille).getFirst())).contains("Bonjour");
        assertThat(bench.connector.logins.get()).isEqualTo(1);
    }

    @Test
    void welcomesOnceWhenBothWaysOfSayingSoComeAtTheSameInstant() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Activities person = bench.person("person" + i, "fr-FR");
            Thread other = Thread.startVirtualThread(() -> status(200, person.joined()));
            status(200, person.installed());
            other.join();
        }
        await().until(() -> count("shown") >= 40);
        bench.hands.close();
        for (int i = 0; i < 40; i++) {
            assertThat(bench.cards(bench.person("person" + i, "fr-FR"))).hasSize(1);
        }
    }

    @Test
    void showsWhereOneIsToWhoOpensTheClientAnew() {
        Instant now = Instant.parse("2026-11-26T09:59:59.500Z");
        String card = welcomed(now);
        status(200, camille.joined().put("timestamp", now.plusSeconds(4).toString()));
        invoked(camille.execute(card, pressing("go:begin-full")));

        status(200, camille.installed().put("timestamp", now.plusSeconds(20).toString()));
        status(200, camille.joined().put("timestamp", now.plusSeconds(20).toString()));

        awaitCards(2);
        bench.hands.close();
        assertThat(bench.cards(camille)).hasSize(2);
        assertThat(text(bench.cards(camille).getLast())).contains("Reprendre");
    }

    @Test
    void welcomesInTheLanguageOfTheClient() {
        Activities ann = bench.person("ann", "en-GB");
        status(200, ann.installed());

        await().until(() -> bench.cards(ann).size() == 1);
        assertThat(text(bench.cards(ann).getFirst())).contains("Hello");
    }

    @Test
    void followsTheLanguageOfTheClientUntilOneIsChosen() {
        ObjectNode joined = camille.joined();
        joined.remove("locale");
        status(200, joined);
        awaitCards(1);
        String card =
                bench.connector.messages(camille.conversation()).getFirst().getKey();
        Activities ann = new Activities(bench.connector.url(), "camille", "en-GB");

        JsonNode english = invoked(ann.execute(card, pressing("go:begin-express")));
        JsonNode french = invoked(ann.execute(card, pressing("speak:fr")));
        JsonNode still = invoked(ann.execute(card, pressing("skip:role")));

        assertThat(english.at("/value/lang").asText()).isEqualTo("en");
        assertThat(french.at("/value/lang").asText()).isEqualTo("fr");
        assertThat(still.at("/value/lang").asText()).isEqualTo("fr");
    }

    @Test
    void answersAPressedButtonWithTheNextCardAndChangesTheMessageToo() {
        String card = welcomed();

        JsonNode answer = invoked(camille.execute(card, pressing("go:begin-full")));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        await().until(() -> content(bench.cards(camille).getFirst()).equals(answer.path("value")));
        assertThat(bench.cards(camille)).hasSize(1);
    }

    @Test
    void givesTheSameCardToAnInvokeThatComesTwice() {
        String card = welcomed();
        ObjectNode invoke = camille.execute(card, pressing("go:begin-full"));

        JsonNode first = invoked(invoke);
        JsonNode second = invoked(invoke);

        assertThat(second).isEqualTo(first);
        assertThat(bench.cards(camille)).hasSize(1);
    }

    @Test
    void changesTheCardInPlaceWhereAClientCanOnlySubmit() {
        String card = welcomed();
        JsonNode before = bench.cards(camille).getFirst();

        status(200, camille.submit(card, pressing("go:begin-full")));

        await().until(() -> !bench.cards(camille).getFirst().equals(before));
        assertThat(bench.cards(camille)).hasSize(1);
    }

    @Test
    void sendsAFreshCardAfterATextAndTakesTheButtonsFromTheOldOne() {
        welcomed();
        assertThat(actions(bench.cards(camille).getFirst())).isPositive();

        status(200, camille.message("aide"));

        awaitCards(2);
        await().until(() -> actions(bench.cards(camille).getFirst()) == 0);
        assertThat(actions(bench.cards(camille).getLast())).isPositive();
    }

    @Test
    void showsWhereThingsStandForAButtonWithoutAValueAndAForgedOne() {
        String card = welcomed();

        JsonNode empty = invoked(camille.execute(card, JSON.createObjectNode()));
        JsonNode forged = invoked(camille.execute(card, pressing("rate:nothing:9")));

        assertThat(empty.path("value").path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(forged.path("value").path("type").asText()).isEqualTo("AdaptiveCard");
    }

    @Test
    void answersInAGroupOnlyWhenMentionedWithOneLineAndKeepsNothing() {
        status(200, camille.inGroup("bonjour", false));
        status(200, camille.inGroup("bonjour", true));

        awaitCards(1);
        bench.hands.close();
        assertThat(bench.cards(camille)).hasSize(1);
        JsonNode line = bench.cards(camille).getFirst();
        assertThat(line.path("text").asText())
                .contains("https://teams.microsoft.com/l/chat/0/0?users=28:" + FakeTokens.APP);
        assertThat(line.path("attachments").isEmpty()).isTrue();
    }

    @Test
    void ignoresReactionsAndTyping() {
        for (String kind : List.of("messageReaction", "typing", "messageDelete", "event", "endOfConversation")) {
            status(200, camille.base(kind));
        }
        bench.hands.close();
        assertThat(bench.connector.calls()).isEmpty();
    }

    @Test
    void asksToWaitWithinTheRequestWhileTheStoreIsAwayAndCountsNothingTwice() {
        String card = welcomed();
        ObjectNode invoke = camille.execute(card, pressing("go:begin-full"));
        bench.store.away = true;
        JsonNode waiting = invoked(invoke);
        assertThat(waiting.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(waiting.path("value").asText()).startsWith("Un instant…");
        assertThat(bench.bring(camille.message("oui")).getStatusCode().value()).isEqualTo(503);

        bench.store.away = false;
        assertThat(invoked(invoke).path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
    }

    @Test
    void leavesAReplyToTheStoreWhenTheChannelAsksToWait() {
        for (int status : List.of(429, 412, 502, 503, 504)) {
            bench.connector.plan(new Planned("POST", status, "Throttled", 2));
        }
        for (int i = 0; i < 5; i++) {
            status(200, camille.message("bonjour"));
        }
        await().until(() -> count("later") == 5);
        assertThat(bench.connector.calls("POST")).hasSize(5);
    }

    @Test
    void postsOnlyOnceWhatTheChannelFailedOn() {
        bench.connector.plan(new Planned("POST", 500, "InternalServerError", 0));

        status(200, camille.message("bonjour"));

        await().until(() -> count("failed") == 1);
        bench.hands.close();
        assertThat(bench.connector.calls("POST")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void changesTheOldCardRatherThanPostAgainWhatMayHaveArrived(int status) {
        String old = welcomed();
        bench.connector.plan(new Planned("POST", status, "Unknown", 0, true));
        status(200, camille.message("continuer"));
        await().until(() -> count("failed") + count("later") == 1);

        sweep();
        await().until(() -> count("shown") == 2);

        assertThat(bench.connector.calls("POST"))
                .extracting(FakeConnector.Called::status)
                .containsExactly(201, status);
        List<JsonNode> cards = bench.cards(camille);
        assertThat(bench.connector.messages(camille.conversation()).getFirst().getKey())
                .isEqualTo(old);
        assertThat(content(cards.getFirst())).isEqualTo(content(cards.getLast()));

        status(200, camille.message("aide"));
        await().until(() -> bench.cards(camille).size() == 3);
    }

    @Test
    void postsAgainWhatTheChannelPutOff() {
        welcomed();
        bench.connector.plan(new Planned("POST", 429, "Throttled", 1));
        status(200, camille.message("aide"));
        await().until(() -> count("later") == 1);

        sweep();

        awaitCards(2);
        assertThat(bench.connector.calls("POST"))
                .extracting(FakeConnector.Called::status)
                .containsExactly(201, 429, 201);
    }

    @Test
    void owesNothingToWhoHasBlockedTheBot() {
        bench.connector.block(camille.conversation());

        status(200, camille.message("bonjour"));

        await().until(() -> count("blocked") == 1);
    }

    @Test
    void stepsOverAMessageWhoseTurnIsBrokenLestItComeAgain() {
        bench.store.broken = true;

        status(200, camille.message("bonjour"));

        bench.hands.close();
        assertThat(bench.cards(camille)).isEmpty();
    }

    @Test
    void answersAButtonWhoseTurnIsBrokenWithAWordThatAsksToWait() {
        String card = welcomed();
        bench.store.broken = true;

        JsonNode answer = invoked(camille.execute(card, pressing("go:begin-full")));

        assertThat(answer.at("/value").asText()).startsWith("Un instant");
        assertThat(answer.toString()).doesNotContain("broken");
    }

    @Test
    void countsALineThatTheGroupDoesNotTake() {
        bench.connector.open(camille.conversation());
        bench.connector.plan(new Planned("POST", 500, "Unknown", 0));

        status(200, camille.inGroup("bonjour", true));

        await().until(() ->
                bench.registry.counter("barometre.teams.replies.unsaid").count() == 1);
    }

    @Test
    void countsACardThatCannotBeChangedAndGoesOn() {
        String card = welcomed();
        bench.connector.plan(new Planned("PUT", 500, "Unknown", 0));

        JsonNode answer = invoked(camille.execute(card, pressing("go:begin-full")));

        assertThat(answer.at("/value/type").asText()).isEqualTo("AdaptiveCard");
        await().until(() -> bench.registry.counter("barometre.teams.cards.left").count() == 1);
    }

    @Test
    void takesAnUnreadableTimeForNow() {
        status(200, camille.installed().put("timestamp", "hier"));

        awaitCards(1);
    }

    @Test
    void takesDataThatAreNeitherJsonNorAnObjectForAForgedButton() {
        String card = welcomed();

        status(200, camille.submit(card, JSON.getNodeFactory().textNode("{ \"action\": ")));

        await().until(() -> count("shown") == 2);
        assertThat(bench.cards(camille)).hasSize(1);
    }

    @Test
    void anAddressOfAnotherChannelIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> Chat.of(new Address("4912345678")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("4912345678")
                .hasNoCause();
    }

    @Test
    void readsBackTheAddressThatItKept() {
        welcomed();
        Chat chat = new Chat("msteams", bench.connector.url(), camille.conversation(), Activities.BOT, "29:x", "x");
        assertThat(Chat.of(chat.address())).isEqualTo(chat);
    }

    private String welcomed() {
        return welcomed(Instant.now());
    }

    private String welcomed(Instant at) {
        status(200, camille.installed().put("timestamp", at.toString()));
        awaitCards(1);
        await().until(() -> count("shown") >= 1);
        return bench.connector.messages(camille.conversation()).getFirst().getKey();
    }

    private void status(int status, ObjectNode activity) {
        assertThat(bench.bring(activity).getStatusCode().value()).isEqualTo(status);
    }

    private JsonNode invoked(ObjectNode invoke) {
        ResponseEntity<byte[]> answer = bench.bring(invoke);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        try {
            return JSON.readTree(answer.getBody());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private double count(String result) {
        return bench.registry
                .counter("barometre.teams.deliveries", "result", result)
                .count();
    }

    /** Pays what is owed, a while later. */
    private void sweep() {
        try (Sweeper sweeper = new Sweeper(bench.turn, bench.store, List.of(bench.channel))) {
            sweeper.go(Instant.now().plus(Duration.ofMinutes(20)));
        }
    }

    private void awaitCards(int number) {
        await().until(() -> bench.cards(camille).size() >= number);
    }

    private static ObjectNode pressing(String code) {
        return JSON.createObjectNode().put("action", code);
    }

    private static JsonNode content(JsonNode message) {
        return message.path("attachments").path(0).path("content");
    }

    private static long actions(JsonNode message) {
        return content(message).findValues("actions").size();
    }

    private static String text(JsonNode message) {
        return content(message).path("fallbackText").asText();
    }
}
