package fr.barometre.bot.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the connection with Telegram. A change is logged once, not with every attempt. */
final class Liveness {
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Logger log = LoggerFactory.getLogger(Liveness.class);

    private final InstantSource clock;
    private volatile Instant lastWell = Instant.MIN;
    private volatile String trouble = "not reached yet";

    Liveness(InstantSource clock) {
        this.clock = clock;
    }

    void well() {
        lastWell = clock.instant();
        if (!trouble.isEmpty()) {
            trouble = "";
            log.info("Telegram is reached.");
        }
    }

    void refused(Refused refused) {
        trouble(
                switch (refused.code()) {
                    case 0 -> "Telegram cannot be reached.";
                    case 401, 404 -> "Telegram does not know the token: check barometre.telegram.token.";
                    case 409 ->
                        "Somebody else receives the updates: another instance polls with the same token, or a webhook"
                                + " is set. Stop it, or set barometre.public-url for several instances.";
                    case 429 -> "Telegram asks to wait.";
                    default -> "Telegram refuses " + refused.getMessage() + ".";
                });
    }

    void failed(RuntimeException failure) {
        trouble("Reading from Telegram failed with " + failure.getClass().getName() + ".");
    }

    /** Returns what is wrong; empty if nothing is. */
    String trouble() {
        return trouble;
    }

    /** Returns whether Telegram was reached within the last two minutes. */
    boolean heardLately() {
        return lastWell.isAfter(clock.instant().minus(SILENCE));
    }

    private void trouble(String now) {
        if (!trouble.equals(now)) {
            trouble = now;
            log.warn("{} It is tried again.", now);
        }
    }
}
