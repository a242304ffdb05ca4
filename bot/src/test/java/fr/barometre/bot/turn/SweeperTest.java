package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SweeperTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(10);
    private static final Respondent ANNE = new Respondent(FakeChat.ID, "anne");
    private static final Respondent BRUNO = new Respondent(FakeChat.ID, "bruno");

    private final InMemorySessions sessions = new InMemorySessions();
    private final FakeChat chat = new FakeChat();
    private final Turn turn = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> DUE);
    private final Sweeper sweeper = new Sweeper(turn, sessions, List.of(chat));

    @AfterEach
    void close() {
        sweeper.close();
    }

    @Test
    void paysAReplyThatWasCommittedBeforeACrash() {
        take(ANNE, "d1", "a");
        take(ANNE, "d2", "b");

        sweeper.go(DUE.minusMillis(1));
        assertThat(sessions.owes(ANNE)).isTrue();
        sweeper.go(DUE);

        await().until(() -> !sessions.owes(ANNE));
        assertThat(chat.screens()).containsExactly("a+b");
        assertThat(sessions.find(ANNE)).isInstanceOfSatisfying(Found.Live.class, live -> {
            assertThat(live.stored().owed()).isFalse();
            assertThat(live.stored().handle()).isEqualTo("card");
        });
    }

    @Test
    void aSweepThatBreaksOffIsLoggedWithoutItsMessageAndTheNextOneGoes(CapturedOutput output) {
        AtomicBoolean broken = new AtomicBoolean(true);
        Sessions breaking = new ForwardingSessions(sessions) {
            @Override
            public List<Respondent> claimDue(Instant now, Duration lease, int most) {
                if (broken.getAndSet(false)) {
                    throw new IllegalStateException("secret of Anne");
                }
                return super.claimDue(now, lease, most);
            }
        };
        take(ANNE, "d1", "a");
        Sweeper other = new Sweeper(turn, breaking, List.of(chat));
        try {
            other.go(DUE);
            other.go(DUE);

            await().until(() -> !sessions.owes(ANNE));
        } finally {
            other.close();
        }
        assertThat(output)
                .contains("A sweep was broken off by java.lang.IllegalStateException")
                .doesNotContain("secret of");
    }

    @Test
    void paysWhoWasToldToWaitOnceTheWaitIsOver() {
        chat.answers(new Delivered.Later(Duration.ofSeconds(35)));
        take(ANNE, "d1", "a");
        sweeper.go(DUE);
        await().until(() ->
                sessions.claimDue(DUE.plus(Sweeper.LEASE), Duration.ZERO, 1).isEmpty());
        chat.answers(new Delivered.Shown("card"));

        sweeper.go(DUE.plusSeconds(35));

        await().until(() -> chat.screens().equals(List.of("a")));
    }

    @Test
    void whatFailsAgainAndAgainIsTriedEverMoreRarely() {
        take(ANNE, "d1", "a");
        Instant later = NOW.plus(Duration.ofHours(2));
        Turn then = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> later);
        chat.answers(new Delivered.Failed("it answered nonsense"));

        try (Sweeper patient = new Sweeper(then, sessions, List.of(chat))) {
            patient.go(later);
        }

        assertThat(sessions.claimDue(later.plusSeconds(3599), Duration.ZERO, 1)).isEmpty();
        assertThat(sessions.claimDue(later.plusSeconds(3600), Duration.ZERO, 1)).containsExactly(ANNE);
    }

    @Test
    void oneWhoHangsDelaysNobody() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        chat.reaches(new Address("anne"), (reply, handle) -> {
            hanging.countDown();
            awaitQuietly(goOn);
            return new Delivered.Shown("card");
        });
        take(ANNE, "d1", "a");
        take(BRUNO, "d1", "b");

        sweeper.go(DUE);

        await().until(() -> chat.screens().equals(List.of("b")));
        awaitQuietly(hanging);
        assertThat(sessions.owes(ANNE)).isTrue();
        goOn.countDown();
        await().until(() -> !sessions.owes(ANNE));
    }

    @Test
    void sendsNothingTwiceWhenTheTurnItselfIsOnlySlow() {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Owed owed = take(ANNE, "d1", "a");
        Thread paying = Thread.ofVirtual()
                .start(() -> turn.pay(owed, (reply, handle) -> {
                    begun.countDown();
                    awaitQuietly(slow);
                    return chat.deliver(reply, handle);
                }));
        awaitQuietly(begun);

        sweeper.go(DUE);
        slow.countDown();
        sweeper.close();

        assertThat(paying)
                .satisfies(thread ->
                        assertThat(thread.join(Duration.ofSeconds(10))).isTrue());
        assertThat(chat.screens()).containsExactly("a");
    }

    @Test
    void aSpentMarkIsCleared() {
        take(ANNE, "d1", "a");
        sessions.put(ANNE, new Found.Nothing());

        sweeper.go(DUE);

        await().until(() -> !sessions.owes(ANNE));
        assertThat(chat.screens()).isEmpty();
    }

    @Test
    void whatCannotBeShownRestsAndStaysOwed() {
        for (Found entry : List.of(
                new Found.Unpublished(new Edition("gone", 1), Language.FR, new Address("anne"), ""),
                new Found.Unreadable("It is damaged."))) {
            sessions.erase(ANNE);
            take(ANNE, "d1", "a");
            sessions.put(ANNE, entry);

            sweeper.go(DUE);

            await().until(() ->
                    sessions.claimDue(DUE.plusSeconds(599), Duration.ZERO, 1).isEmpty());
            assertThat(sessions.find(ANNE)).isEqualTo(entry);
            assertThat(sessions.owes(ANNE)).isTrue();
        }
    }

    @Test
    void aChannelThatIsSwitchedOffRestsAndIsLoggedOnce(CapturedOutput output) {
        Respondent elsewhere = new Respondent("teams", "anne");
        take(elsewhere, "d1", "a");

        sweeper.go(DUE);
        await().untilAsserted(() -> assertThat(output).contains("Replies are owed on the channel teams"));
        sweeper.go(DUE.plusSeconds(599));
        sweeper.go(DUE.plusSeconds(600));
        sweeper.close();

        assertThat(sessions.owes(elsewhere)).isTrue();
        assertThat(output).containsOnlyOnce("Replies are owed on the channel teams, which is switched off here");
    }

    @Test
    void anOutageIsLoggedOnceAndSoIsItsEnd(CapturedOutput output) {
        AtomicBoolean away = new AtomicBoolean(true);
        Sessions shaky = new ForwardingSessions(sessions) {
            @Override
            public List<Respondent> claimDue(Instant now, Duration lease, int most) {
                return away.get() ? new StoreAway().claimDue(now, lease, most) : super.claimDue(now, lease, most);
            }
        };
        try (Sweeper patient = new Sweeper(turn, shaky, List.of(chat))) {
            patient.go(DUE);
            patient.go(DUE);
            away.set(false);
            patient.go(DUE);
            patient.go(DUE);
        }

        assertThat(output).containsOnlyOnce("The store cannot be reached");
        assertThat(output).containsOnlyOnce("The store is back");
    }

    private Owed take(Respondent respondent, String delivery, String affirmation) {
        Turn crashing = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> NOW);
        return crashing.take(new Incoming(
                respondent,
                new Address(respondent.key()),
                delivery,
                new Event.Pressed(new Action.Rate(affirmation, Level.COMPLETE)),
                Language.FR,
                NOW));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
