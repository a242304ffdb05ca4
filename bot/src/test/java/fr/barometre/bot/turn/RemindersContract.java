package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of marks for reminders keeps to, together with the sessions whose saves set them. */
public abstract class RemindersContract {
    protected static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    protected static final Instant DUE = NOW.plus(Duration.ofDays(2));
    protected static final Duration LEASE = Duration.ofMinutes(5);
    protected static final Respondent ANNE = new Respondent("telegram", "QW5uZS1yZXNwb25kZW50MQ");
    protected static final Respondent BRUNO = new Respondent("teams", "QnJ1bm8tcmVzcG9uZGVudA");

    /** Returns the marks under test, none set. */
    protected abstract Reminders reminders();

    /** Returns the sessions whose saves set these marks. */
    protected abstract Sessions sessions();

    /** Returns an edition that the store's catalog has. */
    protected abstract Edition edition();

    @Test
    void aSaveMarksFromItsTimeOnAndNotBefore() {
        save(ANNE, 1, Optional.of(DUE));

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(claim(DUE)).containsExactly(ANNE);
    }

    @Test
    void aSaveMarksWhoCannotBeReachedAtOnce() {
        Stored unreachable = new Stored(session(), 1, 0, List.of("d1"), Address.NONE, "");

        sessions().save(ANNE, unreachable, NOW, Optional.of(DUE));

        assertThat(claim(DUE)).containsExactly(ANNE);
    }

    @Test
    void aSaveWithoutATimeMarksNobody() {
        save(ANNE, 1, Optional.empty());

        assertThat(claim(DUE)).isEmpty();
    }

    @Test
    void aLaterSaveLeavesTheMarkWhereItIs() {
        save(ANNE, 1, Optional.of(DUE));
        save(ANNE, 2, Optional.of(DUE.plusSeconds(60)));
        save(ANNE, 3, Optional.of(DUE.minusSeconds(60)));

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(claim(DUE)).containsExactly(ANNE);
    }

    @Test
    void aSaveThatIsRefusedMarksNobody() {
        assertThat(save(ANNE, 2, Optional.of(DUE))).isEqualTo(Saved.CONFLICT);

        assertThat(claim(DUE)).isEmpty();
    }

    @Test
    void aMarkForAReminderIsNoDebt() {
        save(ANNE, 1, Optional.of(NOW));
        sessions().forgive(ANNE, 1);

        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();
        assertThat(claim(NOW)).containsExactly(ANNE);
    }

    @Test
    void markingSeveralBringsTheirTimeForwardOnly() {
        reminders().mark(List.of(ANNE), DUE.minusSeconds(60));
        reminders().mark(List.of(ANNE, BRUNO), DUE);
        assertThat(claim(DUE.minusSeconds(60))).containsExactly(ANNE);
        assertThat(claim(DUE)).containsExactly(BRUNO);

        reminders().mark(List.of(ANNE, BRUNO), NOW);

        assertThat(claim(NOW)).containsExactlyInAnyOrder(ANNE, BRUNO);
    }

    @Test
    void markingNobodyIsNoFault() {
        reminders().mark(List.of(), NOW);

        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void aMarkIsMovedWhereThereIsOne() {
        reminders().postpone(ANNE, NOW);
        assertThat(claim(NOW)).isEmpty();

        reminders().mark(List.of(ANNE), NOW);
        reminders().postpone(ANNE, DUE);

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(claim(DUE)).containsExactly(ANNE);
    }

    @Test
    void aMarkThatIsClearedIsSetAgainByTheNextSave() {
        save(ANNE, 1, Optional.of(DUE));
        reminders().clear(ANNE);
        reminders().clear(ANNE);
        assertThat(claim(DUE)).isEmpty();

        save(ANNE, 2, Optional.of(DUE));

        assertThat(claim(DUE)).containsExactly(ANNE);
    }

    @Test
    void anErasureClearsTheMark() {
        save(ANNE, 1, Optional.of(DUE));

        sessions().erase(ANNE);

        assertThat(claim(DUE)).isEmpty();
    }

    @Test
    void whatIsClaimedComesAgainWhenTheLeaseHasEnded() {
        reminders().mark(List.of(ANNE), NOW);
        assertThat(claim(NOW)).containsExactly(ANNE);

        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(claim(NOW.plus(LEASE))).containsExactly(ANNE);
    }

    @Test
    void noMoreIsClaimedThanAskedFor() {
        reminders().mark(respondents(50), NOW);

        assertThat(reminders().claimDue(NOW, LEASE, 7)).hasSize(7);
        assertThat(reminders().claimDue(NOW, LEASE, 100)).hasSize(43);
    }

    @Test
    void twoInstancesNeverClaimTheSame() throws InterruptedException {
        List<Respondent> marked = respondents(200);
        reminders().mark(marked, NOW);
        Collection<Respondent> claimed = new ConcurrentLinkedQueue<>();

        Thread one = Thread.ofVirtual().start(() -> claimAll(reminders(), claimed));
        Thread other = Thread.ofVirtual().start(() -> claimAll(reminders(), claimed));
        one.join();
        other.join();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(marked);
    }

    private Saved save(Respondent respondent, long version, Optional<Instant> remindAt) {
        Stored next = new Stored(session(), version, 0, List.of("d" + version), new Address("123456789"), "");
        return sessions().save(respondent, next, NOW, remindAt);
    }

    private Session session() {
        return Session.fresh(edition(), Language.FR, NOW).at(Place.Fixed.PAUSED);
    }

    private List<Respondent> claim(Instant now) {
        return reminders().claimDue(now, LEASE, 10);
    }

    private static List<Respondent> respondents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Respondent("telegram", "respondent-%012d".formatted(i)))
                .toList();
    }

    private static void claimAll(Reminders reminders, Collection<Respondent> claimed) {
        List<Respondent> some;
        do {
            some = reminders.claimDue(NOW, LEASE, 7);
            claimed.addAll(some);
        } while (!some.isEmpty());
    }
}
