package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.turn.InMemoryLeases;
import fr.barometre.bot.turn.Leases;
import fr.barometre.bot.turn.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLeaseTest {
    private final Unplugged leases = new Unplugged();
    private final Stop stop = new Stop();
    private final PollingLease lease = new PollingLease(leases, 42, stop);

    @AfterEach
    void end() {
        stop.ask();
    }

    @Test
    void staysAsItWasWhileTheStoreIsAway() throws InterruptedException {
        CountDownLatch lost = new CountDownLatch(1);
        lease.keep(lost::countDown);
        leases.away = new CountDownLatch(2);

        assertThat(leases.away.await(10, TimeUnit.SECONDS)).as("asked twice").isTrue();

        assertThat(lease.isOurs()).isTrue();
        assertThat(lost.getCount()).isEqualTo(1);
    }

    @Test
    void isNotOursAfterItsEndThoughTheStoreCouldNotBeTold() {
        lease.keep(() -> {});
        leases.away = new CountDownLatch(1);

        lease.giveBack();

        assertThat(lease.isOurs()).isFalse();
    }

    /** A store that can be unplugged; it counts who came meanwhile. */
    private static final class Unplugged implements Leases {
        private final InMemoryLeases there = new InMemoryLeases();
        volatile CountDownLatch away = new CountDownLatch(0);

        @Override
        public boolean take(String name, String holder, Duration span) {
            refuseIfAway();
            return there.take(name, holder, span);
        }

        @Override
        public void giveBack(String name, String holder) {
            refuseIfAway();
            there.giveBack(name, holder);
        }

        private void refuseIfAway() {
            if (away.getCount() > 0) {
                away.countDown();
                throw new StoreUnavailable(new IllegalStateException("It is unplugged."));
            }
        }
    }
}
