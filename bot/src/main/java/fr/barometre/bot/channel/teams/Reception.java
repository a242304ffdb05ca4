package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Incoming;
import fr.barometre.bot.turn.Owed;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what was read through its turn: committed when this returns. */
final class Reception {
    /** How long an answer waits for an earlier reply of the same respondent that is still on its way. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Throttle throttle;
    private final Turn turn;
    private final Pseudonyms pseudonyms;
    private final TeamsChannel channel;
    private final Replies replies;
    private final Hands hands;
    private final Counters counters;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Reception(
            Throttle throttle,
            Turn turn,
            Pseudonyms pseudonyms,
            TeamsChannel channel,
            Replies replies,
            Hands hands,
            Counters counters,
            InstantSource clock) {
        this.throttle = throttle;
        this.turn = turn;
        this.pseudonyms = pseudonyms;
        this.channel = channel;
        this.replies = replies;
        this.hands = hands;
        this.counters = counters;
        this.clock = clock;
    }

    /**
     * Does what {@code read} asks for, and returns what to answer the request with.
     *
     * @throws StoreUnavailable if a message could not be committed: let it come again
     */
    Answer receive(Read read) {
        counters.came(read);
        return switch (read) {
            case Read.Done done ->
                switch (throttle.count(done.chat().person())) {
                    case DONE -> take(done);
                    case TOLD -> tooFast(done, true);
                    case SILENT -> tooFast(done, false);
                };
            case Read.CalledInGroup call -> group(call);
            case Read.Ignored ignored -> {
                log.debug("An activity was ignored: {}.", ignored.because());
                yield new Answer.Done();
            }
            case Read.Incomplete incomplete -> new Answer.TurnedAway(Refusal.INCOMPLETE);
        };
    }

    private Answer take(Read.Done done) {
        return switch (done) {
            case Read.Message message -> take(message);
            case Read.Invoke invoke -> take(invoke);
        };
    }

    private Answer tooFast(Read.Done done, boolean aloud) {
        counters.tooFast();
        return switch (done) {
            case Read.Message message -> {
                if (aloud) {
                    replies.tooFast(message);
                }
                yield new Answer.Done();
            }
            case Read.Invoke invoke -> new Answer.Line(replies.tooFast(invoke.language()));
        };
    }

    /** Teams says some things twice at the same instant: the second leaves it to the first, here at least. */
    private Answer take(Read.Message message) {
        String name = message.chat().person() + message.delivery();
        if (!underWay.add(name)) {
            return new Answer.Done();
        }
        boolean taken = false;
        try {
            Owed owed = turn.take(incoming(message));
            taken = hands.begin(() -> pay(name, message, owed));
        } catch (StoreUnavailable e) {
            replies.storeIsAway(message);
            throw e;
        } catch (RuntimeException e) {
            steppedOver(e);
            return new Answer.Done();
        } finally {
            if (!taken) {
                underWay.remove(name);
            }
        }
        replies.storeIsThere();
        return new Answer.Done();
    }

    private void pay(String name, Read.Message message, Owed owed) {
        try {
            turn.pay(owed, channel.to(message));
        } finally {
            underWay.remove(name);
        }
    }

    /** Answers in any case, lest Teams send it again: pressing twice does no harm, but waiting does. */
    private Answer take(Read.Invoke invoke) {
        Owed owed;
        try {
            owed = turn.take(incoming(invoke));
        } catch (StoreUnavailable e) {
            return new Answer.Line(replies.moment(invoke));
        } catch (RuntimeException e) {
            steppedOver(e);
            return new Answer.Line(replies.moment(invoke));
        }
        replies.storeIsThere();
        AnswerDelivery answer = channel.within(invoke);
        hands.begin(() -> {
            turn.pay(owed, answer);
            answer.end();
        });
        return new Answer.Card(answer.card(owed.reply(), PATIENCE));
    }

    private Answer group(Read.CalledInGroup call) {
        if (call.answer()) {
            return new Answer.Line(replies.forGroup(call));
        }
        replies.toGroup(call);
        return new Answer.Done();
    }

    private Incoming incoming(Read.Done done) {
        return new Incoming(
                pseudonyms.of(TeamsChannel.ID, done.chat().person()),
                done.chat().address(),
                done.delivery(),
                done.event(),
                done.language(),
                done.spoken(),
                clock.instant());
    }

    /** It would fail for ever if it came again. The message is left out: it may quote what was written. */
    private static void steppedOver(RuntimeException e) {
        log.error(
                "An activity was stepped over after {} at {}.",
                e.getClass().getName(),
                e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString());
    }
}
