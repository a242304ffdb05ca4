package fr.barometre.bot.turn;

import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Delivery.Delivered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is owed. Replies of one respondent go one after another inside this process. */
final class Payments {
    /** How long an entry that this instance cannot show rests before it is looked at again. */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final Duration LONGEST_REST = Duration.ofHours(6);

    /** Others may show something older as often again; more than these in a row were not seen in 20,000 storms. */
    private static final int ROUNDS = 8;

    /** More respondents than one instance serves at the same moment. */
    private static final int REMEMBERED = 10_000;

    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    private final Views views;
    private final Sessions sessions;
    private final Desk desk;
    private final InstantSource clock;
    private final OneAtATime oneAtATime = new OneAtATime();
    private final Map<Respondent, Long> shownHere = Collections.synchronizedMap(new Newest<>(REMEMBERED));

    Payments(Views views, Sessions sessions, Desk desk, InstantSource clock) {
        this.views = views;
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    /** Delivers {@code owed}, or the current view where a later turn has overtaken it. Never throws. */
    void pay(Owed owed, Delivery delivery) {
        inTurn(owed.respondent(), () -> {
            if (!owed.repeated() || stillOwed(owed)) {
                deliver(owed.respondent(), view(owed), delivery);
            }
        });
    }

    /**
     * Since it was found that this one came again, the first may have been paid; what a later turn owes, that turn
     * pays.
     */
    private boolean stillOwed(Owed owed) {
        return sessions.find(owed.respondent()) instanceof Found.Live live
                && live.stored().owed()
                && live.stored().version() == owed.version();
    }

    /** Delivers the current view if it is still owed. Never throws. */
    void payDue(Respondent respondent, Function<Address, Delivery> to) {
        inTurn(respondent, () -> {
            switch (sessions.find(respondent)) {
                case Found.Live live -> payDue(respondent, live.stored(), to);
                case Found.Nothing nothing -> sessions.forgive(respondent, 0);
                case Found.Unpublished entry ->
                    sessions.postpone(respondent, clock.instant().plus(REST));
                case Found.Unreadable entry ->
                    sessions.postpone(respondent, clock.instant().plus(REST));
            }
        });
    }

    /** Reports the answers and clears the mark of who cannot be reached; {@code rest} if a reply is owed. */
    void settle(Respondent respondent, Runnable rest) {
        inTurn(respondent, () -> {
            switch (sessions.find(respondent)) {
                case Found.Live live -> settle(respondent, live.stored(), rest);
                case Found.Nothing nothing -> sessions.forgive(respondent, 0);
                case Found.Unpublished entry -> sessions.forgive(respondent, Long.MAX_VALUE);
                case Found.Unreadable entry -> sessions.forgive(respondent, Long.MAX_VALUE);
            }
        });
    }

    private void settle(Respondent respondent, Stored stored, Runnable rest) {
        desk.report(respondent, stored, Optional.empty(), clock.instant());
        if (stored.address().equals(Address.NONE)) {
            sessions.forgive(respondent, stored.version());
        } else {
            rest.run();
        }
    }

    private void payDue(Respondent respondent, Stored stored, Function<Address, Delivery> to) {
        desk.report(respondent, stored, Optional.empty(), clock.instant());
        if (stored.owed()) {
            restAfter(respondent, stored);
            deliver(respondent, current(respondent, stored), to.apply(stored.address()));
        } else {
            sessions.forgive(respondent, stored.version());
        }
    }

    /** Moves the mark of who has waited long, so that what fails again and again is tried ever more rarely. */
    private void restAfter(Respondent respondent, Stored stored) {
        Instant now = clock.instant();
        Duration half = Duration.between(stored.session().touchedAt(), now).dividedBy(2);
        if (half.compareTo(Sweeper.LEASE) > 0) {
            sessions.postpone(respondent, now.plus(half.compareTo(LONGEST_REST) < 0 ? half : LONGEST_REST));
        }
    }

    private void inTurn(Respondent respondent, Runnable work) {
        try {
            oneAtATime.run(respondent, work);
        } catch (StoreUnavailable e) {
            log.debug("A reply stays owed, as the store is away.");
        } catch (RuntimeException e) {
            // The message is left out: what a channel throws can hold its token or a text.
            log.warn(
                    "A reply on {} stays owed after {}.",
                    respondent.channel(),
                    e.getClass().getName());
        }
    }

    /**
     * Returns what to show for {@code owed}. Only if something was shown here since the turn was taken is the session
     * read again: a later turn may have overtaken it, and the handle has moved. What another instance shows meanwhile
     * comes to light when this is noted as shown.
     */
    private View view(Owed owed) {
        return owed.version() > 0 && shownHere.getOrDefault(owed.respondent(), 0L) <= owed.shown()
                ? new View(owed.version(), owed.reply(), owed.handle())
                : viewNow(owed);
    }

    /** Reads the session for that. If the store is away, what is owed is shown as it was decided. */
    private View viewNow(Owed owed) {
        Found found;
        try {
            found = sessions.find(owed.respondent());
        } catch (StoreUnavailable e) {
            return new View(owed.version(), owed.reply(), owed.handle());
        }
        return switch (found) {
            case Found.Live live ->
                live.stored().version() > owed.version()
                        ? overtaken(owed.respondent(), live.stored(), owed.reply())
                        : new View(owed.version(), owed.reply(), live.stored().handle());
            case Found.Nothing nothing ->
                owed.version() > 0
                        ? new View(0, views.farewell(owed.reply().language()), owed.handle())
                        : new View(0, owed.reply(), owed.handle());
            case Found.Unpublished entry -> new View(0, owed.reply(), owed.handle());
            case Found.Unreadable entry -> new View(0, owed.reply(), owed.handle());
        };
    }

    private View overtaken(Respondent respondent, Stored stored, Reply older) {
        View now = current(respondent, stored);
        Reply both = new Reply(
                now.reply().screen(),
                older.notice(),
                older.lasting(),
                now.reply().language(),
                now.reply().place());
        return new View(now.version(), both, now.handle());
    }

    private View current(Respondent respondent, Stored stored) {
        return new View(stored.version(), views.of(respondent, stored.session(), Optional.empty()), stored.handle());
    }

    private void deliver(Respondent respondent, View first, Delivery delivery) {
        Optional<View> next = Optional.of(first);
        for (int round = 0; round < ROUNDS && next.isPresent(); round++) {
            next = deliverOnce(respondent, next.get(), delivery);
        }
    }

    /** Delivers one view. Returns the newer one that it may have replaced on the respondent's screen, if any. */
    private Optional<View> deliverOnce(Respondent respondent, View view, Delivery delivery) {
        return switch (delivery.deliver(view.reply(), view.handle())) {
            case Delivered.Shown shown -> shown(respondent, view.version(), shown.handle());
            case Delivered.Later later -> {
                sessions.postpone(respondent, clock.instant().plus(later.pause()));
                yield Optional.empty();
            }
            case Delivered.Blocked blocked -> {
                sessions.forgive(respondent, view.version());
                yield Optional.empty();
            }
            case Delivered.Failed failed -> {
                log.warn("A reply on {} stays owed: {}", respondent.channel(), failed.reason());
                yield Optional.empty();
            }
        };
    }

    /**
     * Notes what was shown. Returns the newest view if it must follow: what another instance has shown may stand below
     * this one. What waits here comes after it anyway.
     */
    private Optional<View> shown(Respondent respondent, long version, String handle) {
        shownHere.put(respondent, version == 0 ? Long.MAX_VALUE : version);
        if (version == 0 || sessions.shown(respondent, version, handle) <= version) {
            return Optional.empty();
        }
        return sessions.find(respondent) instanceof Found.Live live
                        && !(live.stored().owed() && oneAtATime.othersWait(respondent))
                ? Optional.of(current(respondent, live.stored()))
                : Optional.empty();
    }

    /** One screen on its way; version 0 if nothing is kept of it. */
    private record View(long version, Reply reply, String handle) {}
}
