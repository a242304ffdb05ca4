package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory, with the marks that their saves set, for tests of what stands above the store. */
public final class InMemorySessions implements Sessions {
    private final Map<Respondent, Found> entries = new HashMap<>();
    /** The last save of each: the store tells a command that comes again from another one, however much alike. */
    private final Map<Respondent, Stored> saves = new HashMap<>();

    private final Map<Respondent, Instant> owed = new HashMap<>();
    private final InMemoryReminders reminders = new InMemoryReminders();

    public InMemoryReminders reminders() {
        return reminders;
    }

    @Override
    public synchronized Found find(Respondent respondent) {
        return entries.getOrDefault(respondent, new Found.Nothing());
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        long version =
                find(respondent) instanceof Found.Live live ? live.stored().version() : 0;
        if (saves.get(respondent) == next) {
            return Saved.DONE;
        }
        if (version != next.version() - 1) {
            return Saved.CONFLICT;
        }
        entries.put(respondent, new Found.Live(next));
        saves.put(respondent, next);
        if (!next.address().equals(Address.NONE)) {
            owed.put(respondent, due);
        }
        remindAt.ifPresent(at -> reminders.markIfUnmarked(respondent, at));
        return Saved.DONE;
    }

    @Override
    public synchronized long shown(Respondent respondent, long version, String handle) {
        if (!(find(respondent) instanceof Found.Live live)) {
            owed.remove(respondent);
            return 0;
        }
        Stored now = live.stored();
        if (version >= now.shown() && version <= now.version()) {
            entries.put(
                    respondent,
                    new Found.Live(new Stored(
                            now.session(), now.version(), version, now.deliveries(), now.address(), handle)));
            if (version == now.version()) {
                owed.remove(respondent);
            }
        }
        return now.version();
    }

    @Override
    public synchronized void postpone(Respondent respondent, Instant due) {
        owed.computeIfPresent(respondent, (key, before) -> due);
    }

    @Override
    public synchronized void forgive(Respondent respondent, long version) {
        boolean newer =
                find(respondent) instanceof Found.Live live && live.stored().version() > version;
        if (!newer) {
            owed.remove(respondent);
        }
    }

    @Override
    public synchronized void erase(Respondent respondent) {
        entries.remove(respondent);
        saves.remove(respondent);
        owed.remove(respondent);
        reminders.clear(respondent);
    }

    @Override
    public synchronized List<Respondent> claimDue(Instant now, Duration lease, int most) {
        List<Respondent> due = owed.keySet().stream()
                .filter(r -> !owed.getOrDefault(r, Instant.MAX).isAfter(now))
                .sorted(Comparator.comparing(Respondent::key))
                .limit(most)
                .toList();
        due.forEach(r -> owed.put(r, now.plus(lease)));
        return due;
    }

    /** Puts what the store has of {@code respondent}, such as an entry that cannot be used. */
    synchronized void put(Respondent respondent, Found found) {
        entries.put(respondent, found);
    }

    synchronized boolean owes(Respondent respondent) {
        return owed.containsKey(respondent);
    }
}
