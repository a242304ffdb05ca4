package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Wrong codes, counted in maps. */
final class InMemoryAttempts implements Attempts {
    private final Map<Respondent, Integer> wrong = new HashMap<>();
    private final Map<Respondent, Instant> since = new HashMap<>();
    private final Map<Long, Integer> byMinute = new HashMap<>();

    @Override
    public synchronized boolean allowed(Respondent respondent, Instant now) {
        Instant first = since.getOrDefault(respondent, now);
        int mine = now.isBefore(first.plus(Duration.ofHours(1))) ? wrong.getOrDefault(respondent, 0) : 0;
        return mine < AN_HOUR && byMinute.getOrDefault(minute(now), 0) < A_MINUTE;
    }

    @Override
    public synchronized void wrong(Respondent respondent, Instant now) {
        Instant first = since.computeIfAbsent(respondent, r -> now);
        if (!now.isBefore(first.plus(Duration.ofHours(1)))) {
            since.put(respondent, now);
            wrong.remove(respondent);
        }
        wrong.merge(respondent, 1, Integer::sum);
        byMinute.merge(minute(now), 1, Integer::sum);
    }

    private static long minute(Instant now) {
        return now.getEpochSecond() / 60;
    }
}
