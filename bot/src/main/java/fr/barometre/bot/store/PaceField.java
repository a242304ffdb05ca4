package fr.barometre.bot.store;

import fr.barometre.bot.campaign.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The field under which answers of about the same time are counted: affirmation and the time's upper bound. */
final class PaceField {
    private static final List<Long> BOUNDS = List.of(5L, 10L, 20L, 30L, 60L, 120L, 300L, 600L, 3600L);

    private PaceField() {}

    /** An affirmation and an upper bound. */
    record Read(String affirmation, Duration bound) {}

    static String write(Pace pace) {
        long bound =
                BOUNDS.stream().filter(b -> pace.seconds() <= b).findFirst().orElse(BOUNDS.getLast());
        return pace.affirmation() + "|" + bound;
    }

    static Optional<Read> read(String field) {
        int bar = field.lastIndexOf('|');
        return bar < 0
                ? Optional.empty()
                : Optional.of(new Read(
                        field.substring(0, bar), Duration.ofSeconds(Long.parseLong(field.substring(bar + 1)))));
    }
}
