package fr.barometre.bot.channel.teams;

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
            case Read.Invoke i -> "invoke";
            case Read.CalledInGroup c -> "group";
            case Read.Ignored i -> "ignored";
            case Read.Incomplete i -> "incomplete";
        };
        registry.counter("barometre.teams.activities", "kind", kind).increment();
    }

    /** Counts what was turned away at the door. */
    void refused(Refusal refusal) {
        registry.counter("barometre.teams.refusals", "reason", refusal.reason()).increment();
    }

    void delivered(Delivered delivered) {
        String result = switch (delivered) {
            case Delivered.Shown s -> "shown";
            case Delivered.Later l -> "later";
            case Delivered.Blocked b -> "blocked";
            case Delivered.Failed f -> "failed";
        };
        registry.counter("barometre.teams.deliveries", "result", result).increment();
    }

    /** Counts a card that stands as it was, since it could not be changed. */
    void cardLeft() {
        registry.counter("barometre.teams.cards.left").increment();
    }

    /** Counts a line that was not taken. */
    void unsaid() {
        registry.counter("barometre.teams.replies.unsaid").increment();
    }

    /** Counts what was not taken because people do not do so much. */
    void tooFast() {
        registry.counter("barometre.teams.activities.refused").increment();
    }
}
