package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Wrong codes, counted in maps. */
final class InMemoryAttempts implements Attempts {
    private final Map<Respondent, Integer> tries = new HashMap<>();
    private final Map<Respondent, Instant> since = new HashMap<>();
    private final Map<Long, Integer> byMinute = new HashMap<>();

    @Override
    public synchronized boolean begin(Respondent respondent, Instant now) {
        Instant first = since.computeIfAbsent(respondent, r -> now);
        if (!now.isBefore(first.plus(Duration.ofHours(1)))) {
            since.put(respondent, now);
            tries.remove(respondent);
        }
        return byMinute.getOrDefault(minute(now), 0) < A_MINUTE && tries.merge(respondent, 1, Integer::sum) <= AN_HOUR;
    }

    @Override
    public synchronized void wrong(Instant now) {
        byMinute.merge(minute(now), 1, Integer::sum);
    }

    @Override
    public synchronized void right(Respondent respondent) {
        tries.computeIfPresent(respondent, (key, count) -> count > 1 ? count - 1 : null);
    }

    private static long minute(Instant now) {
        return now.getEpochSecond() / 60;
    }
}
