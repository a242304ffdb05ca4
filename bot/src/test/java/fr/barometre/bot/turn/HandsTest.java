package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HandsTest {
    private final Hands hands = new Hands("hands", Duration.ofSeconds(10));

    @Test
    void beginNothingAfterTheirEnd() {
        hands.close();

        assertThat(hands.begin(() -> {
                    throw new AssertionError("It was begun.");
                }))
                .isFalse();
    }

    @Test
    void breakOffWhatIsInHandWhenTheirOwnEndIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch brokenOff = new CountDownLatch(1);
        hands.begin(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                brokenOff.countDown();
            }
        });
        begun.await();

        Thread.currentThread().interrupt();
        hands.close();

        assertThat(Thread.interrupted()).as("still known to be").isTrue();
        brokenOff.await();
    }
}
