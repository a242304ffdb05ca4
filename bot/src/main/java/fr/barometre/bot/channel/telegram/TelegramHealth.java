package fr.barometre.bot.channel.telegram;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether updates reach us, without anything personal or secret. */
final class TelegramHealth implements HealthIndicator {
    private final Introduction introduction;
    private final Liveness liveness;
    private final boolean polling;

    TelegramHealth(Introduction introduction, Liveness liveness, boolean polling) {
        this.introduction = introduction;
        this.liveness = liveness;
        this.polling = polling;
    }

    @Override
    public Health health() {
        boolean well = introduction.received() && (!polling || liveness.heardLately());
        Health.Builder health = (well ? Health.up() : Health.down()).withDetail("mode", mode());
        return liveness.trouble().isEmpty()
                ? health.build()
                : health.withDetail("trouble", liveness.trouble()).build();
    }

    private String mode() {
        if (!polling) {
            return "webhook";
        }
        return liveness.standingBy() ? "standing by" : "polling";
    }
}
