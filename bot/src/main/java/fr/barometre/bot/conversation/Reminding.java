package fr.barometre.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When somebody who has begun and not finished is reminded: once by itself after 48 hours of pause, and when an owner
 * of the campaign asks for it; never twice in 48 hours, never at night, never after they have refused it.
 */
public final class Reminding {
    /** The pause after which a reminder comes by itself, and the least time between two. */
    public static final Duration PAUSE = Duration.ofDays(2);

    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private Reminding() {}

    /** What is to be done now. */
    public sealed interface Verdict {
        /** Remind them. */
        record Now() implements Verdict {}

        /** Look again then. */
        record Later(Instant at) implements Verdict {}

        /** There is nothing to remind of. */
        record Never() implements Verdict {}
    }

    /** Returns when to look whether a reminder is due, if nothing else is heard; empty if none ever is. */
    public static Optional<Instant> lookAt(Course course, Instant now) {
        return unfinished(course) && course.session().ties().remindedAt().isEmpty()
                ? Optional.of(now.plus(PAUSE))
                : Optional.empty();
    }

    /**
     * Decides whether to remind at {@code now}.
     *
     * @param calledAt when an owner of the campaign last asked for it
     * @param zone whose nights are kept free
     */
    public static Verdict decide(Course course, Optional<Instant> calledAt, Instant now, ZoneId zone) {
        Session session = course.session();
        Optional<Instant> reminded = session.ties().remindedAt();
        if (!unfinished(course)) {
            return new Verdict.Never();
        }
        if (reminded.filter(at -> now.isBefore(at.plus(PAUSE))).isPresent()) {
            return new Verdict.Never();
        }
        boolean called = calledAt.filter(at -> at.isAfter(session.touchedAt()))
                .filter(at -> reminded.isEmpty() || at.isAfter(reminded.get()))
                .isPresent();
        if (!called && reminded.isPresent()) {
            return new Verdict.Never();
        }
        Instant due = called ? now : session.touchedAt().plus(PAUSE);
        return due.isAfter(now) ? new Verdict.Later(due) : byDay(now, zone);
    }

    private static Verdict byDay(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        if (here.getHour() >= MORNING && here.getHour() < EVENING) {
            return new Verdict.Now();
        }
        ZonedDateTime morning = here.toLocalDate().atTime(MORNING, 0).atZone(zone);
        return new Verdict.Later((morning.isAfter(here) ? morning : morning.plusDays(1)).toInstant());
    }

    private static boolean unfinished(Course course) {
        return course.session().mode().isPresent()
                && !course.finished()
                && !course.session().ties().unreminded();
    }
}
