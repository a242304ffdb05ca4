package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two turns of one respondent at once, on one instance or on two, in every order of steps that a seed draws: a step is
 * a call of the store or of the channel.
 */
class TwoTapsAtOnceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Respondent ANNE = new Respondent(FakeChat.ID, "anne");

    private final InMemorySessions kept = new InMemorySessions();
    private final FakeChat chat = new FakeChat();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onOneInstanceBothAreKeptAndTheLastScreenIsTheNewest(long seed) throws InterruptedException {
        Steps steps = new Steps(new Random(seed));
        Turn turn = new Turn(new FakeDialogue(), steps.before(kept), new NoDesk(), () -> NOW);

        steps.run(List.of(() -> tap(turn, "d1", "a", steps), () -> tap(turn, "d2", "b", steps)));

        assertThatBothAreKeptAndShown();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onTwoInstancesBothAreKeptAndTheLastScreenIsTheNewest(long seed) throws InterruptedException {
        Steps steps = new Steps(new Random(seed));
        Turn one = new Turn(new FakeDialogue(), steps.before(kept), new NoDesk(), () -> NOW);
        Turn other = new Turn(new FakeDialogue(), steps.before(kept), new NoDesk(), () -> NOW);

        steps.run(List.of(() -> tap(one, "d1", "a", steps), () -> tap(other, "d2", "b", steps)));

        assertThatBothAreKeptAndShown();
    }

    private void assertThatBothAreKeptAndShown() {
        assertThat(kept.find(ANNE)).isInstanceOfSatisfying(Found.Live.class, live -> {
            Stored stored = live.stored();
            assertThat(stored.session().given().byAffirmation()).containsOnlyKeys("a", "b");
            assertThat(stored.deliveries()).containsExactlyInAnyOrder("d1", "d2");
            assertThat(stored.version()).isEqualTo(2);
            assertThat(stored.shown()).isEqualTo(2);
        });
        assertThat(kept.owes(ANNE)).isFalse();
        assertThat(chat.screens().getLast()).isEqualTo("a+b");
        assertThat(chat.screens()).hasSizeBetween(2, 4);
    }

    private void tap(Turn turn, String delivery, String affirmation, Steps steps) {
        Event event = new Event.Pressed(new Action.Rate(affirmation, Level.COMPLETE));
        Owed owed = turn.take(new Incoming(ANNE, new Address("1"), delivery, event, Language.FR, NOW));
        turn.pay(owed, (Reply reply, String handle) -> {
            steps.next();
            return chat.deliver(reply, handle);
        });
    }

    /**
     * Lets one thread at a time make its next step, drawn at random among those that can. Where it waits for a while
     * outside a loop, its caller is the loop.
     */
    @SuppressWarnings("WaitNotInLoop")
    private static final class Steps {
        private final Random random;
        private final List<Thread> waiting = new ArrayList<>();
        private int alive;

        Steps(Random random) {
            this.random = random;
        }

        Sessions before(Sessions sessions) {
            return new ForwardingSessions(sessions) {
                @Override
                public Found find(Respondent respondent) {
                    next();
                    return super.find(respondent);
                }

                @Override
                public Saved save(Respondent respondent, Stored stored, Instant due, Optional<Instant> remindAt) {
                    next();
                    return super.save(respondent, stored, due, remindAt);
                }

                @Override
                public long shown(Respondent respondent, long version, String handle) {
                    next();
                    return super.shown(respondent, version, handle);
                }
            };
        }

        void run(List<Runnable> works) throws InterruptedException {
            alive = works.size();
            List<Thread> threads = works.stream()
                    .map(work -> Thread.ofPlatform().start(() -> {
                        next();
                        work.run();
                        ended();
                    }))
                    .toList();
            for (Thread thread : threads) {
                letGo(thread);
            }
        }

        synchronized void next() {
            Thread self = Thread.currentThread();
            waiting.add(self);
            notifyAll();
            while (waiting.contains(self)) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private synchronized void ended() {
            alive--;
            notifyAll();
        }

        /** Draws until {@code thread} has ended. A thread that waits for the other's lock is simply not drawn. */
        private void letGo(Thread thread) throws InterruptedException {
            while (thread.isAlive()) {
                draw();
                thread.join(Duration.ofMillis(1));
            }
        }

        private synchronized void draw() throws InterruptedException {
            if (alive > 0 && waiting.isEmpty()) {
                wait(1);
            }
            if (!waiting.isEmpty() && (waiting.size() == alive || settled())) {
                waiting.remove(random.nextInt(waiting.size()));
                notifyAll();
            }
        }

        /** Returns whether those that do not wait for a step cannot make one, as they wait for a lock. */
        private boolean settled() throws InterruptedException {
            int before = waiting.size();
            wait(2);
            return waiting.size() == before;
        }
    }
}
