package fr.barometre.bot.turn;

import java.time.Duration;

/** A platform that takes everything. */
public enum NoLimits implements Limits {
    ALL_MAY_GO;

    @Override
    public Duration await(Limit limit, String whose, Duration patience) {
        return Duration.ZERO;
    }

    @Override
    public boolean hasRoom(Limit limit) {
        return true;
    }
}
