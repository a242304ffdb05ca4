package fr.barometre.bot.store;

import fr.barometre.bot.turn.Leases;
import fr.barometre.bot.turn.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisLeasesTest extends LeasesContract {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Leases leases() {
        return new RedisLeases(redis.link());
    }
}
