package fr.barometre.bot.store;

import fr.barometre.bot.turn.Attempts;
import fr.barometre.bot.turn.AttemptsContract;
import fr.barometre.bot.turn.Pseudonyms;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisAttemptsTest extends AttemptsContract {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Attempts attempts() {
        return new RedisAttempts(redis.link(), new Pseudonyms(new byte[32]));
    }
}
