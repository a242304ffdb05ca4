package fr.barometre.bot.channel.telegram;

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
import fr.barometre.bot.turn.InMemoryLeases;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The channel before the fake Bot API, with the real conversation and a store in memory that can be unplugged. */
final class Bench implements AutoCloseable {
    final FakeTelegram telegram = FakeTelegram.start();
    final Texts texts = PublishedTexts.read();
    final Store store = new Store();
    final Stop stop = new Stop();
    final InMemoryLeases leases = new InMemoryLeases();
    final Hands hands = new Hands("telegram", Duration.ofSeconds(15));
    final Connections connections;
    final TelegramSettings settings;
    final TelegramApi api;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Counters counters = new Counters(registry);
    final Commands commands = new Commands(texts);
    final Liveness liveness = new Liveness(InstantSource.system());
    final Introduction introduction;
    final UpdateReader reader;
    final Reception reception;

    Bench(String secret) {
        settings = new TelegramSettings(
                new Secret(FakeTelegram.TOKEN), new Secret(secret), telegram.url(), Optional.empty());
        connections = new Connections(settings);
        api = connections.api(NoLimits.ALL_MAY_GO);
        introduction = new Introduction(api, commands, texts, liveness, stop);
        reader = new UpdateReader(commands, new GroupCall(settings.bot(), introduction::name));
        Catalog catalog = PublishedSurveys.catalog();
        var conversation = new Conversation(catalog, new Vocabulary(texts));
        reception = new Reception(
                Throttle.ofRespondents(InstantSource.fixed(Instant.EPOCH)),
                Turn.of(
                        conversation,
                        TestScreens.of(catalog, texts),
                        catalog,
                        store,
                        Desks.inMemory(catalog, store),
                        InstantSource.system()),
                new Pseudonyms(new byte[32]),
                new TelegramChannel(api, new Attachments(api, p -> new byte[0]), counters),
                new Replies(api, texts, introduction::name, counters),
                hands,
                counters,
                InstantSource.system());
    }

    Poller poller() {
        return poller(liveness);
    }

    Poller poller(Liveness liveness) {
        PollingLease lease = new PollingLease(leases, settings.bot(), stop);
        lease.keep(connections::stopPolling);
        return new Poller(
                api,
                lease,
                reader,
                reception,
                liveness,
                stop,
                new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
    }

    /** Returns how many small replies were not taken. */
    double unsaid() {
        return registry.counter("barometre.telegram.replies.unsaid").count();
    }

    List<FakeMessage> fromBot(long chat) {
        return telegram.chats().of(chat).stream().filter(FakeMessage::fromBot).toList();
    }

    @Override
    public void close() {
        stop.ask();
        connections.stopPolling();
        hands.close();
        connections.close();
        telegram.close();
    }

    /** A store that can be unplugged. */
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
