package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Respondents who answer, instances that die, a store and a channel that fail: one run, of which a seed decides all, so
 * that the same seed always gives the same run. Every delivery is taken by an instance of its own, beside the others.
 *
 * <p>After each step: what was acknowledged is kept, nothing is applied twice, and who is owed a reply is marked. At
 * the end, when all is calm: nothing is owed, and everybody sees the newest screen, unless something failed.
 */
final class Simulation {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration LONG_REST = Duration.ofHours(7);
    private static final int STORMY_STEPS = 250;
    private static final int CALM_ROUNDS = 12;

    /** Every so many runs nothing fails, and only the order of steps is drawn. */
    private static final int ONE_IN_ORDER = 4;

    private final Random random;
    private final Baton baton;
    private final InMemorySessions kept = new InMemorySessions();
    private final Faulty store;
    private final Planted planted;
    private final boolean nothingFails;
    private final List<Sent> waiting = new ArrayList<>();
    private final Map<Respondent, Set<String>> acknowledged = new HashMap<>();
    private final Map<Respondent, String> seen = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Instant now = BEGIN;
    private int steps;
    private int died;
    private int stale;

    Simulation(long seed, Planted planted) {
        random = new Random(seed);
        baton = new Baton(random);
        store = new Faulty(kept, baton, random, planted);
        this.planted = planted;
        nothingFails = seed % ONE_IN_ORDER == 0;
        if (nothingFails) {
            store.calmDown();
        }
    }

    /**
     * How a run ended.
     *
     * @param faults what did not hold; empty if all did
     * @param stale respondents who at the end saw an older screen than the newest, because an instance was cut off or
     *     held up after an older one had replaced it: old buttons do no harm, and the next tap mends it
     */
    record Outcome(List<String> faults, int acknowledged, int steps, int died, int stale) {}

    Outcome run() {
        int people = 1 + random.nextInt(2);
        for (int person = 0; person < people; person++) {
            Respondent respondent = new Respondent(FakeChat.ID, "r" + person);
            acknowledged.put(respondent, new TreeSet<>());
            int taps = 2 + random.nextInt(4);
            for (int tap = 0; tap < taps; tap++) {
                waiting.add(new Sent(respondent, "a" + tap));
            }
        }
        while (faults.isEmpty() && !(waiting.isEmpty() && baton.idle())) {
            step();
        }
        store.calmDown();
        for (int round = 0; round < CALM_ROUNDS && faults.isEmpty(); round++) {
            now = now.plus(LONG_REST);
            baton.begin(this::sweep);
            while (!baton.idle()) {
                baton.step();
            }
        }
        if (faults.isEmpty()) {
            acknowledged.keySet().forEach(this::atTheEnd);
        }
        int all = acknowledged.values().stream().mapToInt(Set::size).sum();
        return new Outcome(List.copyOf(faults), all, steps, died, stale);
    }

    /** A tap on its way, which comes again until it is acknowledged. */
    private record Sent(Respondent respondent, String affirmation) {}

    private void step() {
        steps++;
        if (steps > STORMY_STEPS) {
            store.calmDown();
        }
        now = now.plusSeconds(random.nextInt(4));
        boolean begins = baton.idle() || random.nextInt(3) == 0;
        if (begins && !waiting.isEmpty()) {
            Sent sent = waiting.remove(random.nextInt(waiting.size()));
            baton.begin(() -> guarded(() -> answer(sent), () -> waiting.add(sent)));
        } else if (random.nextInt(8) == 0) {
            baton.begin(this::sweep);
        }
        if (!baton.idle()) {
            baton.step();
        }
        acknowledged.keySet().forEach(this::always);
    }

    private void guarded(Runnable work, Runnable otherwise) {
        try {
            work.run();
        } catch (Faulty.Died e) {
            died++;
            otherwise.run();
        } catch (StoreUnavailable e) {
            otherwise.run();
        } catch (RuntimeException | AssertionError e) {
            faults.add("threw " + e);
        }
    }

    private Turn instance() {
        return new Turn(new Counting(), store, new NoDesk(), () -> now);
    }

    private void answer(Sent sent) {
        Turn turn = instance();
        Event event = new Event.Pressed(new Action.Rate(sent.affirmation(), Level.COMPLETE));
        Owed owed = turn.take(
                new Incoming(sent.respondent(), new Address("1"), sent.affirmation(), event, Language.FR, now));
        acknowledged.getOrDefault(sent.respondent(), new TreeSet<>()).add(sent.affirmation());
        if (store.oneIn(6)) {
            waiting.add(sent);
        }
        guarded(() -> turn.pay(owed, delivery(sent.respondent())), () -> {});
    }

    private void sweep() {
        Turn turn = instance();
        guarded(
                () -> store.claimDue(now, Sweeper.LEASE, 8).forEach(due -> turn.payDue(due, address -> delivery(due))),
                () -> {});
    }

    /** A channel that refuses, asks for a pause, or shows the screen and loses its answer. */
    private Delivery delivery(Respondent respondent) {
        return (Reply reply, String handle) -> {
            if (planted == Planted.MARK_CLEARED_EARLY) {
                kept.forgive(respondent, Long.MAX_VALUE);
            }
            store.moment();
            if (store.oneIn(10)) {
                return new Delivered.Later(Duration.ofSeconds(1L + random.nextInt(30)));
            }
            if (store.oneIn(10)) {
                return new Delivered.Failed("refused");
            }
            seen.put(respondent, reply.screen().name());
            if (store.oneIn(10)) {
                return new Delivered.Failed("answer lost");
            }
            store.moment();
            return new Delivered.Shown("card");
        };
    }

    private void always(Respondent respondent) {
        Set<String> promised = acknowledged.getOrDefault(respondent, Set.of());
        if (!(kept.find(respondent) instanceof Found.Live live)) {
            if (!promised.isEmpty()) {
                faults.add("acknowledged " + promised + ", and nothing is kept");
            }
            return;
        }
        Map<String, Answer> given = live.stored().session().given().byAffirmation();
        if (!given.keySet().containsAll(promised)) {
            faults.add("acknowledged " + promised + ", kept " + given.keySet());
        }
        given.forEach((id, answer) -> {
            if (!answer.equals(Level.COMPLETE)) {
                faults.add(id + " was applied twice");
            }
        });
        if (live.stored().owed() && !kept.owes(respondent)) {
            faults.add("a reply is owed, and there is no mark");
        }
    }

    private void atTheEnd(Respondent respondent) {
        always(respondent);
        if (!(kept.find(respondent) instanceof Found.Live live)) {
            faults.add("nothing is kept");
            return;
        }
        if (live.stored().owed() || kept.owes(respondent)) {
            faults.add("a reply is still owed");
        }
        String newest = Counting.name(live.stored().session());
        if (!newest.equals(seen.getOrDefault(respondent, ""))) {
            stale++;
            if (nothingFails) {
                faults.add("an older screen stands, and nothing failed");
            }
        }
    }

    /** Notes answers; one that is applied twice is no longer complete. */
    private static final class Counting extends FakeDialogue {
        static String name(Session session) {
            return String.join("+", session.given().byAffirmation().keySet());
        }

        @Override
        Answers noted(Session before, Action.Rate rate) {
            boolean first = !before.given().byAffirmation().containsKey(rate.affirmationId());
            return before.given().with(rate.affirmationId(), first ? Level.COMPLETE : Level.NOT_ADDRESSED);
        }
    }
}
