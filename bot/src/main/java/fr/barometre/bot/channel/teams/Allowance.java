package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limit.Rate;
import fr.barometre.bot.turn.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What Teams lets all instances say together in one conversation (<a
 * href="https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit">rate limits</a>). A message
 * that is changed counts like a new one. On this machine, where connectors are emulators, nothing is limited.
 */
final class Allowance {
    private static final int TOO_MANY = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Limit IN_A_CONVERSATION = new Limit(
            "teams",
            List.of(
                    new Rate(8, Duration.ofSeconds(2)),
                    new Rate(60, Duration.ofSeconds(30)),
                    new Rate(1_800, Duration.ofHours(1))));

    private final Limits limits;

    Allowance(Limits limits) {
        this.limits = limits;
    }

    /**
     * Returns when one more message may be said or changed in {@code chat}; refuses, as Teams would, if that takes too
     * long.
     */
    void toSay(Chat chat) throws Refused {
        if (!isHere(chat)) {
            Duration wait = limits.await(IN_A_CONVERSATION, chat.conversation(), PATIENCE);
            if (!wait.isZero()) {
                throw new Refused("allowance", TOO_MANY, new Delivered.Later(wait));
            }
        }
    }

    private static boolean isHere(Chat chat) {
        try {
            String host = URI.create(chat.serviceUrl()).getHost();
            return host != null && ServiceHosts.isLoopback(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
