package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limit.Rate;
import fr.barometre.bot.turn.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What Telegram lets all instances send together: so many messages a second over all, and one a second in one chat (<a
 * href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">Bots FAQ</a>). A message that
 * is changed counts over all, but not in its chat, where nothing new appears.
 */
final class Allowance {
    /** Short enough for a reply that waits for it to be in time, before a sweeper takes it for lost. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;

    /** A little more than a second, since not every call takes equally long on its way. */
    private static final Limit IN_A_CHAT = new Limit("telegram-chat", List.of(new Rate(1, SECOND.plusMillis(100))));

    private final Limits limits;
    private final Optional<Limit> overAll;

    /**
     * Creates the allowance.
     *
     * @param aSecond how many messages a second Telegram takes over all; 0 or less: nothing is limited, not even in a
     *     chat
     */
    Allowance(Limits limits, int aSecond) {
        this.limits = limits;
        overAll =
                aSecond > 0 ? Optional.of(new Limit("telegram", List.of(new Rate(aSecond, SECOND)))) : Optional.empty();
    }

    /** Returns when a new message may go to {@code chat}; refuses, as Telegram would, if that takes too long. */
    void toSend(long chat) throws Refused {
        if (overAll.isPresent()) {
            await(IN_A_CHAT, Long.toString(chat));
            await(overAll.get(), "");
        }
    }

    /** Returns when a message may be changed; refuses, as Telegram would, if that takes too long. */
    void toChange() throws Refused {
        if (overAll.isPresent()) {
            await(overAll.get(), "");
        }
    }

    /** Returns whether what can wait may go now. */
    boolean hasRoom() {
        return overAll.map(limits::hasRoom).orElse(true);
    }

    private void await(Limit limit, String whose) throws Refused {
        Duration wait = limits.await(limit, whose, PATIENCE);
        if (!wait.isZero()) {
            throw new Refused(limit.name(), TOO_MANY, new Delivered.Later(wait));
        }
    }
}
