package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Desks;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.InMemorySessions;
import fr.barometre.bot.turn.NoLimits;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.bot.turn.Stored;
import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Turn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** The channel before the fake connector, with the real conversation and a store in memory that can be unplugged. */
final class Bench implements AutoCloseable {
    final FakeConnector connector = FakeConnector.start();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Counters counters = new Counters(registry);
    final Hands hands = new Hands("teams", Duration.ofSeconds(15));
    final Store store = new Store();
    final Pseudonyms pseudonyms = new Pseudonyms(new byte[32]);
    final TeamsSettings settings = settings(connector);
    final Keys keys = new Keys(settings.openidMetadataUrl(), InstantSource.system());
    final Connections connections = new Connections(Optional.of(new BotCredentials(settings)));
    final TeamsApi api = new TeamsApi(connections, new Allowance(NoLimits.ALL_MAY_GO));
    final TeamsChannel channel;
    final Turn turn;
    final MessagesController controller;

    Bench() {
        this(InstantSource.system());
    }

    /** @param time what the conversation takes for now; tokens are read by the true time */
    Bench(InstantSource time) {
        Texts texts = PublishedTexts.read();
        Catalog catalog = PublishedSurveys.catalog();
        InstantSource clock = InstantSource.system();
        Drawings drawings = new Drawings(new Links(Optional.empty(), pseudonyms, clock), pseudonyms, texts);
        channel = new TeamsChannel(api, drawings, new Rewrites(api, hands, counters), counters);
        turn = Turn.of(
                new Conversation(catalog, new Vocabulary(texts)),
                TestScreens.of(catalog, texts),
                catalog,
                store,
                Desks.inMemory(catalog, store),
                time);
        Reception reception = new Reception(
                Throttle.ofRespondents(clock),
                turn,
                pseudonyms,
                channel,
                new Replies(api, texts, settings.appId(), hands, counters),
                hands,
                counters,
                clock);
        Door door = new Door(Optional.of(new TokenCheck(settings.appId(), settings.issuer(), keys, clock)), settings);
        controller = new MessagesController(door, new ActivityReader(settings.appId(), clock), reception, counters);
    }

    static TeamsSettings settings(FakeConnector connector) {
        return settings(connector, FakeConnector.SECRET, "", "", false);
    }

    static TeamsSettings settings(
            FakeConnector connector, String secret, String certificate, String password, boolean managed) {
        return new TeamsSettings(
                FakeTokens.APP,
                secret,
                certificate,
                password,
                managed,
                FakeTokens.TENANT,
                List.of(),
                List.of("msteams"),
                List.of("127.0.0.1"),
                connector.url(),
                connector.metadataUrl(),
                FakeTokens.ISSUER,
                false);
    }

    Activities person(String name, String locale) {
        Activities activities = new Activities(connector.url(), name, locale);
        connector.open(activities.conversation());
        return activities;
    }

    ResponseEntity<byte[]> bring(ObjectNode activity) {
        return bring(FakeTokens.good(connector.url()), activity.toString());
    }

    ResponseEntity<byte[]> bring(String token, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/messages");
        request.addHeader("Authorization", "Bearer " + token);
        request.setContentType("application/json; charset=utf-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return bring(request);
    }

    ResponseEntity<byte[]> bring(MockHttpServletRequest request) {
        try {
            return controller.activity(request);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<JsonNode> cards(Activities person) {
        return connector.messages(person.conversation()).stream()
                .map(m -> m.getValue())
                .toList();
    }

    @Override
    public void close() {
        hands.close();
        connections.close();
        keys.close();
        connector.close();
    }

    /** A store that can be unplugged, or broken. */
    static final class Store implements Sessions {
        private final Sessions memory = new InMemorySessions();
        volatile boolean away;
        volatile boolean broken;

        @Override
        public Found find(Respondent respondent) {
            return there().find(respondent);
        }

        @Override
        public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
            return there().save(respondent, next, due, remindAt);
        }

        @Override
        public long shown(Respondent respondent, long version, String handle) {
            return there().shown(respondent, version, handle);
        }

        @Override
        public void postpone(Respondent respondent, Instant due) {
            there().postpone(respondent, due);
        }

        @Override
        public void forgive(Respondent respondent, long version) {
            there().forgive(respondent, version);
        }

        @Override
        public void erase(Respondent respondent) {
            there().erase(respondent);
        }

        @Override
        public List<Respondent> claimDue(Instant now, Duration lease, int most) {
            return there().claimDue(now, lease, most);
        }

        private Sessions there() {
            if (away) {
                throw new StoreUnavailable(new IllegalStateException("It is unplugged."));
            }
            if (broken) {
                throw new IllegalStateException("It is broken.");
            }
            return memory;
        }
    }
}
