package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Incoming;
import fr.barometre.bot.turn.Owed;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Turn;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what was read through its turn: committed when this returns, replied to afterwards. */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Throttle throttle;
    private final Turn turn;
    private final Pseudonyms pseudonyms;
    private final TelegramChannel channel;
    private final Replies replies;
    private final Hands hands;
    private final Counters counters;
    private final InstantSource clock;

    Reception(
            Throttle throttle,
            Turn turn,
            Pseudonyms pseudonyms,
            TelegramChannel channel,
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
     * Does what {@code read} asks for. Returns what a tap still has to be told: by {@link #tell}, or by whatever way is
     * at hand.
     *
     * @throws StoreUnavailable if it could not be committed: let it come again
     */
    Optional<TapAnswer> receive(Read read) {
        counters.came(read);
        return switch (read) {
            case Read.Done done ->
                switch (throttle.count(Long.toString(done.chat()))) {
                    case DONE -> take(done);
                    case TOLD -> replies.tooFast(done, true, hands);
                    case SILENT -> replies.tooFast(done, false, hands);
                };
            case Read.CalledInGroup call -> {
                hands.begin(() -> replies.toGroup(call));
                yield Optional.empty();
            }
            case Read.Ignored ignored -> {
                log.debug("An update was ignored: {}.", ignored.because());
                yield Optional.empty();
            }
            case Read.Unreadable unreadable -> {
                log.warn("An update could not be read and was stepped over: {}.", unreadable.because());
                yield Optional.empty();
            }
        };
    }

    /** Tells a tap its answer in a call of its own. */
    void tell(TapAnswer answer) {
        hands.begin(() -> replies.toTap(answer));
    }

    private Optional<TapAnswer> take(Read.Done done) {
        Owed owed;
        try {
            owed = turn.take(incoming(done));
        } catch (StoreUnavailable e) {
            replies.storeIsAway(done, hands);
            throw e;
        } catch (RuntimeException e) {
            // It would fail for ever if it came again. The message is left out: it may quote what was written.
            log.error("An update was stepped over after {} at {}.", e.getClass().getName(), place(e));
            return replies.left(done, "");
        }
        replies.storeIsThere();
        hands.begin(() -> turn.pay(owed, channel.to(done)));
        return replies.left(done, owed.reply().notice().orElse(""));
    }

    private Incoming incoming(Read.Done done) {
        return new Incoming(
                pseudonyms.of(TelegramChannel.ID, Long.toString(done.chat())),
                TelegramChannel.address(done),
                Integer.toString(done.update()),
                done.event(),
                done.language(),
                clock.instant());
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }
}
