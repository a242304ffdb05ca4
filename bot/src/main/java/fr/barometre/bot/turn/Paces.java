package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Pace;
import fr.barometre.bot.conversation.Session;
import java.time.Duration;
import java.util.Optional;

/** How long a first answer took, from the screen before it. */
final class Paces {
    private Paces() {}

    /** Returns the time of the answer that {@code after} has and {@code before} has not; empty if there is none. */
    static Optional<Pace> of(Optional<Session> before, Session after) {
        return before.flatMap(b -> b.place()
                .affirmation()
                .filter(id -> b.given().of(id).isEmpty() && after.given().of(id).isPresent())
                .map(id -> new Pace(
                        id,
                        Math.max(
                                0,
                                Duration.between(b.touchedAt(), after.touchedAt())
                                        .toSeconds()))));
    }
}
