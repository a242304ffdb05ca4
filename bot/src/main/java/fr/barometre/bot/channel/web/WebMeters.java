package fr.barometre.bot.channel.web;

import fr.barometre.bot.conversation.Event;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what the page is used for, and nothing of whom by. */
@Component
final class WebMeters {
    private final MeterRegistry registry;

    WebMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void acted(Event event) {
        String kind = switch (event) {
            case Event.Pressed pressed -> "button";
            case Event.Wrote wrote -> "text";
            case Event.Forged forged -> "forged";
            case Event.Filled filled -> "form";
            case Event.Brought brought -> "code";
            case Event.Opened opened -> "code";
            case Event.Started started -> "other";
            case Event.Sent sent -> "other";
        };
        registry.counter("barometre.web.actions", "kind", kind).increment();
    }

    void storeMissed() {
        registry.counter("barometre.web.refusals", "reason", "store").increment();
    }

    void tooFast() {
        registry.counter("barometre.web.refusals", "reason", "throttle").increment();
    }

    void formUnproved() {
        registry.counter("barometre.web.refusals", "reason", "csrf").increment();
    }
}
