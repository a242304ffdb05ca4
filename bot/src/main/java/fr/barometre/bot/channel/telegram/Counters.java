package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Delivery.Delivered;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what comes and goes, without saying of whom. */
final class Counters {
    private final MeterRegistry registry;

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
        registry.counter("barometre.telegram.updates", "kind", kind).increment();
    }

    void delivered(Delivered delivered) {
        String result = switch (delivered) {
            case Delivered.Shown s -> "shown";
            case Delivered.Later l -> "later";
            case Delivered.Blocked b -> "blocked";
            case Delivered.Failed f -> "failed";
        };
        registry.counter("barometre.telegram.deliveries", "result", result).increment();
    }

    /** Counts an old card that kept its buttons. */
    void buttonsLeft() {
        registry.counter("barometre.telegram.buttons.left").increment();
    }

    /** Counts a small reply that Telegram did not take: the answer to a tap, or a line. */
    void unsaid() {
        registry.counter("barometre.telegram.replies.unsaid").increment();
    }
}
