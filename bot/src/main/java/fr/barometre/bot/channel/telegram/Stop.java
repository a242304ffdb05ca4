package fr.barometre.bot.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish that what runs in the background ends: pauses end with it at once. */
final class Stop {
    private final CountDownLatch wish = new CountDownLatch(1);

    void ask() {
        wish.countDown();
    }

    boolean asked() {
        return wish.getCount() == 0;
    }

    /** Returns after {@code wait}, or earlier when the end is wished. */
    void pause(Duration wait) {
        try {
            if (wish.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wish.countDown();
        }
    }
}
