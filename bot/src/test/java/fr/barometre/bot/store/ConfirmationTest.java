package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
    private static final int WRITERS = 20;

    private final Confirmation confirmation = new Confirmation();
    private boolean there = true;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void allWhoWroteWhileOneIsAskedForShareTheNext() throws Exception {
        for (Future<?> writer : writers(() -> true)) {
            writer.get();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatFailsForOneFailsForAllWhoShareIt() throws Exception {
        List<Future<?>> writers = writers(() -> {
            throw new RedisException("away");
        });
        writers.removeFirst().get();
        assertThat(writers)
                .allSatisfy(writer -> assertThatThrownBy(writer::get).hasCauseInstanceOf(RedisException.class));
        assertThat(asked).hasValue(2);

        confirmation.await(asking(() -> true));
        assertThat(asked).hasValue(3);
    }

    @Test
    void oneAfterTheOtherEachIsAskedFor() {
        confirmation.await(asking(() -> true));
        confirmation.await(asking(() -> true));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whereNoReplicaIsNobodyWaits() {
        there = false;
        confirmation.await(asking(() -> true));
        there = true;
        confirmation.await(asking(() -> true));
        assertThat(asked).hasValue(0);
    }

    /** Lets one ask and not be answered until all others wait; these ask as {@code next} does. */
    private List<Future<?>> writers(BooleanSupplier next) {
        List<Future<?>> writers = new ArrayList<>();
        writers.add(threads.submit(() -> confirmation.await(asking(() -> {
            awaitTheOthers();
            return true;
        }))));
        await().until(() -> asked.get() == 1);
        for (int i = 1; i < WRITERS; i++) {
            writers.add(threads.submit(() -> confirmation.await(asking(next))));
        }
        await().until(() -> confirmation.waiting() == WRITERS - 1);
        first.countDown();
        return writers;
    }

    private Confirmation.Asked asking(BooleanSupplier then) {
        return new Confirmation.Asked() {
            @Override
            public boolean hasReplicas() {
                return there;
            }

            @Override
            public boolean confirmed() {
                asked.incrementAndGet();
                return then.getAsBoolean();
            }
        };
    }

    private void awaitTheOthers() {
        try {
            first.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
