package fr.barometre.bot.channel.teams;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether activities can come in, without anything personal or secret. */
final class TeamsHealth implements HealthIndicator {
    private final Optional<Keys> keys;

    /**
     * Creates the indicator.
     *
     * @param keys empty if anybody on this machine may come in
     */
    TeamsHealth(Optional<Keys> keys) {
        this.keys = keys;
    }

    @Override
    public Health health() {
        if (keys.isEmpty()) {
            return Health.up().withDetail("mode", "insecure-local").build();
        }
        return keys.get().had()
                ? Health.up().withDetail("mode", "tokens").build()
                : Health.down()
                        .withDetail("mode", "tokens")
                        .withDetail("trouble", "The keys of the Bot Connector could not be fetched yet.")
                        .build();
    }
}
