package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks in memory, for tests of what stands above the store. */
public final class InMemoryReminders implements Reminders {
    private final Map<Respondent, Instant> marks = new HashMap<>();

    @Override
    public synchronized void mark(Collection<Respondent> respondents, Instant due) {
        respondents.forEach(r -> marks.merge(r, due, (before, now) -> now.isBefore(before) ? now : before));
    }

    @Override
    public synchronized void postpone(Respondent respondent, Instant due) {
        marks.computeIfPresent(respondent, (key, before) -> due);
    }

    @Override
    public synchronized void clear(Respondent respondent) {
        marks.remove(respondent);
    }

    @Override
    public synchronized List<Respondent> claimDue(Instant now, Duration lease, int most) {
        List<Respondent> due = marks.keySet().stream()
                .filter(r -> !marks.getOrDefault(r, Instant.MAX).isAfter(now))
                .sorted(Comparator.comparing(Respondent::key))
                .limit(most)
                .toList();
        due.forEach(r -> marks.put(r, now.plus(lease)));
        return due;
    }

    /** Sets the mark that a save asks for. */
    synchronized void markIfUnmarked(Respondent respondent, Instant due) {
        marks.putIfAbsent(respondent, due);
    }
}
