package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.turn.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks Telegram for updates, again and again. Telegram takes the next offset as the receipt for everything before it,
 * so the offset only passes what is committed, ignored or unreadable.
 */
final class Poller {
    private static final Duration WAIT = Duration.ofSeconds(50);
    private static final Duration STANDING_BY = Duration.ofMillis(500);

    private final TelegramApi api;
    private final PollingLease lease;
    private final UpdateReader reader;
    private final Reception reception;
    private final Liveness liveness;
    private final Stop stop;
    private final Backoff backoff;
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();
    private int offset;

    Poller(
            TelegramApi api,
            PollingLease lease,
            UpdateReader reader,
            Reception reception,
            Liveness liveness,
            Stop stop,
            Backoff backoff) {
        this.api = api;
        this.lease = lease;
        this.reader = reader;
        this.reception = reception;
        this.liveness = liveness;
        this.stop = stop;
        this.backoff = backoff;
    }

    /** Returns when the end is wished. Asks only while this instance has the lease. */
    void run() {
        while (!stop.asked()) {
            if (lease.isOurs()) {
                ask();
            } else {
                liveness.standsBy();
                stop.pause(STANDING_BY);
            }
        }
    }

    private void ask() {
        try {
            JsonNode updates = api.updates(offset, WAIT);
            liveness.well();
            if (take(updates)) {
                backoff.over();
            } else {
                stop.pause(backoff.next());
            }
        } catch (Refused refused) {
            if (!stop.asked() && lease.isOurs()) {
                liveness.refused(refused);
                stop.pause(refused.pause(backoff.next()));
            }
        } catch (RuntimeException e) {
            liveness.failed(e);
            stop.pause(backoff.next());
        }
    }

    /** Takes a batch: chats beside each other, each in its own order. Returns whether everything is done with. */
    private boolean take(JsonNode updates) {
        Map<Long, List<Came>> byChat = new LinkedHashMap<>();
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode update : updates) {
            Came came = new Came(update.path("update_id").asInt(-1), reader.read(update));
            if (came.update() >= 0) {
                ids.add(came.update());
            }
            if (!done.contains(came.update())) {
                byChat.computeIfAbsent(came.chat(), chat -> new ArrayList<>()).add(came);
            }
        }
        try (ExecutorService chats = Executors.newVirtualThreadPerTaskExecutor()) {
            byChat.values().forEach(chat -> chats.execute(() -> takeInOrder(chat)));
        }
        return advance(ids) || updates.isEmpty();
    }

    private void takeInOrder(List<Came> chat) {
        try {
            for (Came came : chat) {
                reception.receive(came.read()).ifPresent(reception::tell);
                done.add(came.update());
            }
        } catch (StoreUnavailable e) {
            // This one and those after it come again.
            return;
        }
    }

    /** Moves the offset up to the first update that is not done with; returns whether it passed all, and any. */
    private boolean advance(Set<Integer> ids) {
        for (int id : ids) {
            if (!done.contains(id)) {
                return false;
            }
            offset = id + 1;
        }
        done.removeIf(id -> id < offset);
        return !ids.isEmpty();
    }

    /**
     * An update of a batch.
     *
     * @param update -1 if it does not say
     */
    private record Came(int update, Read read) {
        /** Returns what must stay in order with it. */
        long chat() {
            return read instanceof Read.Done did ? did.chat() : -1L - Math.max(0, update);
        }
    }
}
