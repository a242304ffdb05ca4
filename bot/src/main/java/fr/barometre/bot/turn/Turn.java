package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Moment;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Step;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One event's way through the house: load, advance, commit, deliver. Safe for use by many threads. */
public final class Turn {
    /** How long a committed reply may take before a sweeper takes it for lost. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final int TRIES = 16;

    private final Dialogue dialogue;
    private final Sessions sessions;
    private final Desk desk;
    private final Views views;
    private final InstantSource clock;
    private final Payments payments;
    private final OperatorNotes notes = new OperatorNotes();

    Turn(Dialogue dialogue, Sessions sessions, Desk desk, InstantSource clock) {
        this.dialogue = dialogue;
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
        views = new Views(dialogue, desk, clock);
        payments = new Payments(views, sessions, desk, clock);
    }

    /** Creates the turn of a conversation. */
    public static Turn of(
            Conversation conversation,
            Screens screens,
            Catalog catalog,
            Sessions sessions,
            Desk desk,
            InstantSource clock) {
        return new Turn(Dialogue.of(conversation, screens, catalog), sessions, desk, clock);
    }

    /** Returns what shows the respondents' present screens. */
    public Views views() {
        return views;
    }

    /**
     * Loads the session, decides and commits. Once this returns, the answer is kept and may be acknowledged.
     *
     * @throws StoreUnavailable if it could not be committed: do not acknowledge, so that it comes again
     */
    public Owed take(Incoming incoming) {
        for (int failed = 0; failed < TRIES; failed++) {
            LockSupport.parkNanos(Duration.ofMillis(failed).toNanos());
            Optional<Owed> owed = switch (sessions.find(incoming.respondent())) {
                case Found.Live live -> advance(incoming, Optional.of(live.stored()));
                case Found.Nothing nothing -> advance(incoming, Optional.empty());
                case Found.Unpublished entry -> Optional.of(unpublished(incoming, entry));
                case Found.Unreadable entry -> Optional.of(unreadable(incoming, entry));
            };
            if (owed.isPresent()) {
                return owed.get();
            }
        }
        throw new StoreUnavailable(new IllegalStateException("Others committed first " + TRIES + " times in a row."));
    }

    /**
     * Delivers what is owed, one reply of a respondent after another, and clears the mark or moves it. Never throws.
     *
     * <p>A reply that a later turn has overtaken is delivered as the current view with its own notice: so the channel
     * acknowledges every event, and an older screen never replaces a newer one. A repeated one is not delivered.
     */
    public void pay(Owed owed, Delivery delivery) {
        payments.pay(owed, delivery);
    }

    /** Delivers the current view if it is still owed, to the address that the entry has. Never throws. */
    void payDue(Respondent respondent, Function<Address, Delivery> to) {
        payments.payDue(respondent, to);
    }

    /**
     * Reports what the respondent's campaign is owed, for a respondent whose channel cannot speak first: nothing else
     * is owed then. Never throws.
     *
     * @param rest what to do if a reply is owed all the same
     */
    void settle(Respondent respondent, Runnable rest) {
        payments.settle(respondent, rest);
    }

    /** Returns what is owed, or empty after a conflict. */
    private Optional<Owed> advance(Incoming incoming, Optional<Stored> before) {
        if (before.filter(s -> s.deliveries().contains(incoming.delivery())).isPresent()) {
            return before.map(stored -> again(incoming, stored));
        }
        Instant at = incoming.at().truncatedTo(ChronoUnit.SECONDS);
        Optional<Session> session = before.map(Stored::session);
        Event event = desk.lookUp(incoming.respondent(), session, incoming.event(), at);
        Moment moment = new Moment(
                at, incoming.language(), desk.fresh(incoming.respondent(), incoming.delivery()), incoming.spoken());
        return switch (dialogue.advance(session, event, moment)) {
            case Step.Next next ->
                performed(incoming, next.deeds(), at) ? commit(incoming, before, next) : Optional.empty();
            case Step.Erased erased ->
                performed(incoming, erased.deeds(), at)
                        ? Optional.of(erase(
                                incoming,
                                erased.language(),
                                before.map(Stored::handle).orElse("")))
                        : Optional.empty();
        };
    }

    private Owed again(Incoming incoming, Stored stored) {
        desk.report(incoming.respondent(), stored, Optional.empty(), clock.instant());
        return new Owed(
                incoming.respondent(),
                stored.version(),
                stored.shown(),
                views.of(incoming.respondent(), stored.session(), Optional.empty()),
                stored.handle(),
                true);
    }

    private boolean performed(Incoming incoming, List<Deed> deeds, Instant at) {
        return deeds.stream().allMatch(deed -> desk.perform(incoming.respondent(), deed, incoming.delivery(), at));
    }

    private Optional<Owed> commit(Incoming incoming, Optional<Stored> before, Step.Next step) {
        Instant now = clock.instant();
        Session session = step.session().touched(now.truncatedTo(ChronoUnit.SECONDS));
        Stored next = new Stored(
                session,
                before.map(Stored::version).orElse(0L) + 1,
                before.map(Stored::shown).orElse(0L),
                remember(before.map(Stored::deliveries).orElse(List.of()), incoming.delivery()),
                incoming.address(),
                before.map(Stored::handle).orElse(""));
        Optional<Instant> remindAt =
                incoming.address().equals(Address.NONE) ? Optional.empty() : dialogue.remindAt(session, now);
        return switch (sessions.save(incoming.respondent(), next, now.plus(GRACE), remindAt)) {
            case CONFLICT -> Optional.empty();
            case DONE -> {
                step.deeds().forEach(deed -> desk.complete(incoming.respondent(), deed, now));
                desk.report(incoming.respondent(), next, Paces.of(before.map(Stored::session), session), now);
                yield Optional.of(new Owed(
                        incoming.respondent(),
                        next.version(),
                        next.shown(),
                        views.of(incoming.respondent(), session, step.notice()),
                        next.handle(),
                        false));
            }
        };
    }

    private static List<String> remember(List<String> deliveries, String delivery) {
        List<String> all = new ArrayList<>(deliveries);
        all.add(delivery);
        return all.subList(Math.max(0, all.size() - Stored.DELIVERIES), all.size());
    }

    private Owed unpublished(Incoming incoming, Found.Unpublished entry) {
        if (isErasure(incoming.event())) {
            return erase(incoming, entry.language(), entry.handle());
        }
        notes.unpublished(entry.edition());
        return new Owed(incoming.respondent(), 0, 0, dialogue.unpublished(entry.language()), entry.handle(), false);
    }

    private Owed unreadable(Incoming incoming, Found.Unreadable entry) {
        if (isErasure(incoming.event())) {
            return erase(incoming, incoming.language(), "");
        }
        notes.unreadable(entry.why());
        return new Owed(incoming.respondent(), 0, 0, dialogue.unpublished(incoming.language()), "", false);
    }

    private Owed erase(Incoming incoming, Language language, String handle) {
        desk.forget(incoming.respondent());
        sessions.erase(incoming.respondent());
        return new Owed(incoming.respondent(), 0, 0, dialogue.farewell(language), handle, false);
    }

    private static boolean isErasure(Event event) {
        return event instanceof Event.Pressed pressed && pressed.action() == Action.Go.ERASE_CONFIRMED;
    }
}
