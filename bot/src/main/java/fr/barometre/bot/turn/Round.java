package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;

/** Work that comes round again and again, on every instance. */
public interface Round extends AutoCloseable {

    /** Returns how long it rests in between. */
    Duration rest();

    /** Does what is due at {@code now}. Never throws. */
    void go(Instant now);

    /** Begins nothing more and lets what is under way come to its end. */
    @Override
    void close();
}
