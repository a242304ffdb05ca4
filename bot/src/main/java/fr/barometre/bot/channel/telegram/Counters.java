package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Delivery.Delivered;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what comes and goes, without saying of whom. */
final class Counters {
    private final MeterRegistry registry;
    private final Map<String, Counter> updates = new ConcurrentHashMap<>();
    private final Map<String, Counter> deliveries = new ConcurrentHashMap<>();

    Counters(MeterRegistry registry) {
        this.registry = registry;
    }

    void came(Read read) {
        String kind = switch (read) {
            case Read.Message m -> "message";
            case Read.Tap t -> "tap";
            case Read.CalledInGroup c -> "group";
            case Read.Ignored i -> "ignored";
            case Read.Unreadable u -> "unreadable";
        };
        updates.computeIfAbsent(kind, k -> registry.counter("barometre.telegram.updates", "kind", k))
                .increment();
    }

    void delivered(Delivered delivered) {
        String result = switch (delivered) {
            case Delivered.Shown s -> "shown";
            case Delivered.Later l -> "later";
            case Delivered.Blocked b -> "blocked";
            case Delivered.Failed f -> "failed";
        };
        deliveries
                .computeIfAbsent(result, r -> registry.counter("barometre.telegram.deliveries", "result", r))
                .increment();
    }

    /** Counts an old card that kept its buttons. */
    void buttonsLeft() {
        registry.counter("barometre.telegram.buttons.left").increment();
    }

    /** Counts a small reply that Telegram did not take: the answer to a tap, or a line. */
    void unsaid() {
        registry.counter("barometre.telegram.replies.unsaid").increment();
    }

    /** Counts what was not taken because people do not do so much. */
    void tooFast() {
        registry.counter("barometre.telegram.updates.refused").increment();
    }
}
