package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.experiment.Table;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What live sessions take in Redis, from a thousand to a million: sessions half-way through the survey, shown, with the
 * mark of their reminder. What counts is all of Redis' memory, its tables included, not the entries alone.
 */
final class SessionsBenchmark {
    private static final long[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int THREADS = 64;
    private static final int READS = 5_000;
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Test
    void takeLittleEach() throws Exception {
        Table table = new Table(
                "Live sessions in one Redis",
                "sessions",
                "bytes for each",
                "MB in all",
                "made in a second",
                "read: median ms",
                "read: 99 of 100 within ms");
        RedisAtHand redis = new RedisAtHand();
        redis.start();
        try {
            Sessions sessions = redis.sessions(Samples.CATALOG);
            long empty = used(redis);
            long made = 0;
            for (long size : SIZES) {
                long begin = System.nanoTime();
                make(sessions, made, size);
                double seconds = (System.nanoTime() - begin) / 1e9;
                assertThat(redis.commands().dbsize()).isGreaterThanOrEqualTo(size);
                long[] micros = reads(sessions, size);
                table.row(
                        size,
                        (used(redis) - empty) / size,
                        (used(redis) - empty) / 1_000_000,
                        "%.0f".formatted((size - made) / seconds),
                        "%.3f".formatted(micros[READS / 2] / 1_000.0),
                        "%.3f".formatted(micros[READS * 99 / 100] / 1_000.0));
                made = size;
            }
        } finally {
            redis.stop();
        }
        table.publish("sessions");
    }

    private static void make(Sessions sessions, long from, long to) {
        Stored first = Samples.firstVersion();
        Instant now = Instant.now();
        AtomicLong next = new AtomicLong(from);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                var unused = threads.submit(() -> {
                    for (long number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                        Respondent respondent = respondent(number);
                        Saved saved = sessions.save(
                                respondent, first, now.plus(GRACE), Optional.of(now.plus(Duration.ofDays(2))));
                        assertThat(saved).isEqualTo(Saved.DONE);
                        sessions.shown(respondent, 1, "123456:123457");
                    }
                });
            }
        }
    }

    private static long[] reads(Sessions sessions, long size) {
        Random random = new Random(1);
        return LongStream.range(0, READS)
                .map(read -> {
                    long begin = System.nanoTime();
                    sessions.find(respondent(random.nextLong(size)));
                    return (System.nanoTime() - begin) / 1_000;
                })
                .sorted()
                .toArray();
    }

    /** Their pseudonyms are as long as real ones. */
    private static Respondent respondent(long number) {
        char[] padded = new char[22];
        Arrays.fill(padded, 'A');
        String digits = Long.toString(number);
        digits.getChars(0, digits.length(), padded, padded.length - digits.length());
        return new Respondent("telegram", new String(padded));
    }

    private static long used(RedisAtHand redis) {
        return redis.commands()
                .info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
