package fr.barometre.bot.store;

import fr.barometre.bot.turn.Transfers;
import fr.barometre.bot.turn.TransfersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTransfersTest extends TransfersContract {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Transfers transfers() {
        return new RedisTransfers(redis.link());
    }
}
