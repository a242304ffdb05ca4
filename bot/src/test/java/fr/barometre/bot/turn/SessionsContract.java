package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of sessions keeps to. */
public abstract class SessionsContract {
    protected static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    protected static final Instant DUE = NOW.plusSeconds(10);
    protected static final Duration LEASE = Duration.ofSeconds(30);
    protected static final Respondent ANNE = new Respondent("telegram", "QW5uZS1yZXNwb25kZW50MQ");

    /** Returns the store under test, empty. */
    protected abstract Sessions sessions();

    /** Returns a second instance's view of the same store. */
    protected abstract Sessions sameSessionsElsewhere();

    /** Returns an edition that the store's catalog has. */
    protected abstract Edition edition();

    @Test
    void findsNothingOfAStranger() {
        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Nothing());
    }

    @Test
    void findsWhatWasSaved() {
        Stored stored = stored(1, "d1");

        assertThat(sessions().save(ANNE, stored, DUE, Optional.empty())).isEqualTo(Saved.DONE);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(stored));
        assertThat(sameSessionsElsewhere().find(ANNE)).isEqualTo(new Found.Live(stored));
    }

    @Test
    void refusesASaveThatExpectsAnotherVersion() {
        assertThat(sessions().save(ANNE, stored(2, "d0"), DUE, Optional.empty()))
                .isEqualTo(Saved.CONFLICT);
        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Nothing());

        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(sessions().save(ANNE, stored(1, "d2"), DUE, Optional.empty()))
                .isEqualTo(Saved.CONFLICT);
        assertThat(sessions().save(ANNE, stored(3, "d3"), DUE, Optional.empty()))
                .isEqualTo(Saved.CONFLICT);
        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(stored(1, "d1")));
    }

    @Test
    void aMarkIsDueFromItsTimeOnAndNotBefore() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(sessions().claimDue(DUE.minusMillis(1), LEASE, 10)).isEmpty();
        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void whoCannotBeReachedIsNotMarked() {
        Stored unreachable = new Stored(session(), 1, 0, List.of("d1"), Address.NONE, "");

        sessions().save(ANNE, unreachable, DUE, Optional.empty());

        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();
        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(unreachable));
    }

    @Test
    void whatWasShownIsNotedAndNoLongerOwed() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(sessions().shown(ANNE, 1, "card 7")).isEqualTo(1);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(shown(stored(1, "d1"), 1, "card 7")));
        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();
    }

    @Test
    void aNewerVersionStaysOwedWhenAnOlderOneWasShown() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().save(ANNE, stored(2, "d2"), DUE, Optional.empty());

        assertThat(sessions().shown(ANNE, 1, "card 7")).isEqualTo(2);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(shown(stored(2, "d2"), 1, "card 7")));
        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void anOlderScreenDoesNotReplaceTheNoteOfANewerOne() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().save(ANNE, stored(2, "d2"), DUE, Optional.empty());
        sessions().shown(ANNE, 2, "card 8");

        assertThat(sessions().shown(ANNE, 1, "card 7")).isEqualTo(2);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(shown(stored(2, "d2"), 2, "card 8")));
    }

    @Test
    void theSameScreenShownAgainMovesTheHandle() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().shown(ANNE, 1, "card 7");

        assertThat(sessions().shown(ANNE, 1, "card 9 ; é")).isEqualTo(1);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(shown(stored(1, "d1"), 1, "card 9 ; é")));
    }

    @Test
    void aScreenOfAnEarlierLifeIsNoScreenOfThisOne() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(sessions().shown(ANNE, 57, "card 7")).isEqualTo(1);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(stored(1, "d1")));
        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void showingToWhoIsGoneLeavesNothing() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().erase(ANNE);

        assertThat(sessions().shown(ANNE, 1, "card 7")).isZero();

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Nothing());
    }

    @Test
    void theSameSaveTwiceCountsAsOne() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().shown(ANNE, 1, "card 7");
        Stored next = shown(stored(2, "d2"), 1, "card 7");

        assertThat(sessions().save(ANNE, next, DUE, Optional.empty())).isEqualTo(Saved.DONE);
        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(next));
    }

    @Test
    void aMarkIsMovedWhereThereIsOne() {
        sessions().postpone(ANNE, DUE);
        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();

        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().postpone(ANNE, DUE.plusSeconds(60));

        assertThat(sessions().claimDue(DUE.plusSeconds(59), LEASE, 10)).isEmpty();
        assertThat(sessions().claimDue(DUE.plusSeconds(60), LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void whatWasCommittedMeanwhileIsNotForgiven() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().save(ANNE, stored(2, "d2"), DUE, Optional.empty());
        sessions().forgive(ANNE, 0);
        sessions().forgive(ANNE, 1);
        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void whatIsForgivenIsNotOwedUntilTheNextSave() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().forgive(ANNE, 1);
        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();

        sessions().save(ANNE, stored(2, "d2"), DUE, Optional.empty());

        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void whoIsErasedIsAStrangerAgain() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        sessions().erase(ANNE);
        sessions().erase(ANNE);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Nothing());
        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();
        assertThat(sessions().save(ANNE, stored(1, "d2"), DUE, Optional.empty()))
                .isEqualTo(Saved.DONE);
    }

    @Test
    void whatIsClaimedComesAgainWhenTheLeaseHasEnded() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        sessions().claimDue(DUE, LEASE, 10);

        assertThat(sameSessionsElsewhere().claimDue(DUE.plus(LEASE).minusMillis(1), LEASE, 10))
                .isEmpty();
        assertThat(sameSessionsElsewhere().claimDue(DUE.plus(LEASE), LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void noMoreIsClaimedThanAskedFor() {
        mark(50);

        assertThat(sessions().claimDue(DUE, LEASE, 7)).hasSize(7);
        assertThat(sessions().claimDue(DUE, LEASE, 100)).hasSize(43);
    }

    @Test
    void twoInstancesNeverClaimTheSame() throws InterruptedException {
        List<Respondent> marked = mark(200);
        Collection<Respondent> claimed = new ConcurrentLinkedQueue<>();

        Thread one = Thread.ofVirtual().start(() -> claimAll(sessions(), claimed));
        Thread other = Thread.ofVirtual().start(() -> claimAll(sameSessionsElsewhere(), claimed));
        one.join();
        other.join();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(marked);
    }

    protected Session session() {
        return Session.fresh(edition(), Language.FR, NOW).at(Place.Fixed.PAUSED);
    }

    protected Stored stored(long version, String... deliveries) {
        return new Stored(session(), version, 0, List.of(deliveries), new Address("123456789"), "");
    }

    protected static Stored shown(Stored stored, long shown, String handle) {
        return new Stored(stored.session(), stored.version(), shown, stored.deliveries(), stored.address(), handle);
    }

    private List<Respondent> mark(int count) {
        List<Respondent> all = IntStream.range(0, count)
                .mapToObj(i -> new Respondent("telegram", "respondent-%012d".formatted(i)))
                .toList();
        all.forEach(r -> sessions().save(r, stored(1, "d"), DUE, Optional.empty()));
        return all;
    }

    private static void claimAll(Sessions sessions, Collection<Respondent> claimed) {
        List<Respondent> some = new ArrayList<>();
        do {
            some.clear();
            some.addAll(sessions.claimDue(DUE, LEASE, 7));
            claimed.addAll(some);
        } while (!some.isEmpty());
    }
}
