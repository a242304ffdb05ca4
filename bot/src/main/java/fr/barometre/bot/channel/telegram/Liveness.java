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
    private volatile boolean othersReceive;

    Liveness(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes that another instance receives the updates, as it should. */
    void standsBy() {
        if (!othersReceive) {
            othersReceive = true;
            trouble = "";
            log.info("Another instance receives Telegram's updates; this one takes over when it ends.");
        }
    }

    void well() {
        othersReceive = false;
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
                        "Somebody else receives the updates: a bot with the same token and another Redis, or a webhook"
                                + " that was set elsewhere. Stop it, or give both the same Redis.";
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

    /** Returns whether Telegram was reached within the last two minutes, or another instance sees to it. */
    boolean heardLately() {
        return othersReceive || lastWell.isAfter(clock.instant().minus(SILENCE));
    }

    /** Returns whether another instance receives the updates, as it should. */
    boolean standingBy() {
        return othersReceive;
    }

    private void trouble(String now) {
        if (!trouble.equals(now)) {
            trouble = now;
            log.warn("{} It is tried again.", now);
        }
    }
}
