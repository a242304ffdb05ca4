package fr.barometre.bot.turn;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;

/**
 * Notices who does more than people can, so that a program costs the others nothing. Each instance counts for itself,
 * and only the latest who acted; nothing of it is kept. Safe for use by many threads.
 */
public final class Throttle {
    private static final int REMEMBERED = 10_000;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final int atOnce;
    private final int aSecond;
    private final TimeMeter time;
    private final Map<String, Actor> actors = Collections.synchronizedMap(new Newest<>(REMEMBERED));

    /**
     * Creates a throttle that has seen nobody.
     *
     * @param atOnce how much anybody may do at once, at least 1
     * @param aSecond how much of it comes back in a second, at least 1
     */
    public Throttle(int atOnce, int aSecond, InstantSource clock) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
        time = new Time(clock);
    }

    /** Returns one for what respondents do: a survey of 46 affirmations ten times over at once, then 200 a second. */
    public static Throttle ofRespondents(InstantSource clock) {
        return new Throttle(1_200, 200, clock);
    }

    /** What becomes of one thing that somebody does. */
    public enum Verdict {
        /** It is done. */
        DONE,
        /** It is not done, and whoever did it should be told now. */
        TOLD,
        /** It is not done, and has been told of lately. */
        SILENT
    }

    /** Counts one thing that {@code who} does, by whatever name the channel knows them. */
    public Verdict count(String who) {
        Actor actor = actors.computeIfAbsent(who, newcomer -> new Actor(bucket(atOnce, aSecond), word()));
        if (actor.deeds().tryConsume(1)) {
            return Verdict.DONE;
        }
        return actor.words().tryConsume(1) ? Verdict.TOLD : Verdict.SILENT;
    }

    /** Returns whether {@code who} is among the latest who acted. */
    public boolean knows(String who) {
        return actors.containsKey(who);
    }

    private Bucket bucket(int capacity, int refill) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private Bucket word() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillIntervally(1, BETWEEN_WORDS))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Actor(Bucket deeds, Bucket words) {}

    private record Time(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
