package fr.barometre.bot.turn;

import java.time.Duration;
import java.util.List;

/**
 * How much a platform takes from all instances together, as the platform publishes it.
 *
 * @param name what tells this limit from others in the store, such as {@code telegram}
 * @param rates all of them hold at once; at least one
 */
public record Limit(String name, List<Rate> rates) {

    /** Takes the limit, or throws {@link IllegalArgumentException} if it limits nothing. */
    public Limit {
        rates = List.copyOf(rates);
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("A limit has at least one rate.");
        }
    }

    /** At most {@code most} messages, at least 1, in any {@code span}, longer than nothing. */
    public record Rate(int most, Duration span) {

        /** Takes the rate, or throws {@link IllegalArgumentException} if nothing could ever be sent. */
        public Rate {
            if (most < 1 || span.isNegative() || span.isZero()) {
                throw new IllegalArgumentException("A rate is at least one message in some time.");
            }
        }
    }
}
