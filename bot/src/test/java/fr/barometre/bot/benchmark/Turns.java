package fr.barometre.bot.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** People who take their turns one after another without thinking, each on a thread of their own. */
final class Turns {
    private final Person person;
    private final int people;

    /** How somebody answers; who has come to the end is followed by a newcomer. */
    interface Person {
        /** Takes newcomer {@code number} through the survey, and calls {@code turn} after each screen. */
        void survey(int number, Runnable turn) throws Exception;
    }

    Turns(Person person, int people) {
        this.person = person;
        this.people = people;
    }

    /** Lets them go on for {@code time}, and returns how long each turn took, in microseconds. */
    Histogram go(Duration time) throws Exception {
        Histogram seen = new Histogram(60_000_000, 3);
        long end = System.nanoTime() + time.toNanos();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                int first = i;
                all.add(threads.submit(() -> {
                    for (int number = first; System.nanoTime() < end; number += people) {
                        survey(number, end, seen);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        return seen;
    }

    private void survey(int number, long end, Histogram seen) throws Exception {
        long[] before = {System.nanoTime()};
        try {
            person.survey(number, () -> {
                long now = System.nanoTime();
                synchronized (seen) {
                    seen.recordValue((now - before[0]) / 1_000);
                }
                before[0] = now;
                if (now >= end) {
                    throw new TimeIsUp();
                }
            });
        } catch (TimeIsUp e) {
            // In the middle of a survey, as wished.
        }
    }

    private static final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
