package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.turn.Leases;
import java.time.Duration;

/** Leases in Redis, each a key {@code lease:NAME} that holds its holder's name and ends with the lease. */
final class RedisLeases implements Leases {
    private final RedisLink redis;

    RedisLeases(RedisLink redis) {
        this.redis = redis;
    }

    @Override
    public boolean take(String name, String holder, Duration span) {
        return redis.number(LeaseScript.TAKE, key(name), bytes(holder), bytes(Long.toString(span.toMillis()))) == 1;
    }

    @Override
    public void giveBack(String name, String holder) {
        redis.number(LeaseScript.GIVE_BACK, key(name), bytes(holder));
    }

    private static byte[][] key(String name) {
        return new byte[][] {bytes("lease:" + name)};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
