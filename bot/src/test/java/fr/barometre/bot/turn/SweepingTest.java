package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SweepingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void sweepsFromItsStartToItsEnd() {
        AtomicBoolean swept = new AtomicBoolean();
        Sessions sessions = new ForwardingSessions(new InMemorySessions()) {
            @Override
            public List<Respondent> claimDue(Instant now, Duration lease, int most) {
                swept.set(now.equals(NOW));
                return super.claimDue(now, lease, most);
            }
        };
        Turn turn = new Turn(new FakeDialogue(), sessions, new NoDesk(), () -> NOW);
        Sweeping sweeping = new Sweeping(() -> new Sweeper(turn, sessions, List.of()), () -> NOW);

        sweeping.start();
        await().untilTrue(swept);
        assertThat(sweeping.isRunning()).isTrue();
        sweeping.stop();

        assertThat(sweeping.isRunning()).isFalse();
    }
}
