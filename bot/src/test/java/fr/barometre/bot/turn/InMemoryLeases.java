package fr.barometre.bot.turn;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Leases of one process. */
public final class InMemoryLeases implements Leases {
    private final Map<String, Held> held = new HashMap<>();

    @Override
    public synchronized boolean take(String name, String holder, Duration span) {
        long now = System.nanoTime();
        Held before = held.get(name);
        if (before != null && !before.holder().equals(holder) && before.end() > now) {
            return false;
        }
        held.put(name, new Held(holder, now + span.toNanos()));
        return true;
    }

    @Override
    public synchronized void giveBack(String name, String holder) {
        held.values().removeIf(lease -> lease.holder().equals(holder));
    }

    /** Hands every lease to {@code holder}, whoever has it. */
    public synchronized void handAllTo(String holder, Duration span) {
        long end = System.nanoTime() + span.toNanos();
        held.replaceAll((name, before) -> new Held(holder, end));
    }

    private record Held(String holder, long end) {}
}
