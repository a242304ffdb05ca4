package fr.barometre.bot.campaign;

import fr.barometre.scoring.Spread;
import fr.barometre.scoring.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot as it was published, frozen: what it says, and what it changed against the release before.
 *
 * @param number counts a campaign's releases, from 0
 * @param finished of the contributions, how many had nothing open
 * @param total all contributions together
 * @param spreads by theme; empty below the threshold of distributions
 * @param stops where those stand who have not finished, by the affirmation that is open; empty below that threshold
 * @param groups as last published, here or before; empty while they are withheld
 */
public record Release(
        int number,
        Instant at,
        int finished,
        Tally total,
        Map<String, Spread> spreads,
        Map<String, Integer> stops,
        Optional<Groups> groups,
        List<Change> changes) {

    public Release {
        spreads = new LinkedHashMap<>(spreads);
        stops = new LinkedHashMap<>(stops);
        changes = List.copyOf(changes);
    }

    /** Hides whose answers it counts. */
    @Override
    public String toString() {
        return "Release[" + number + ", " + total.respondents() + " contributions, hidden]";
    }
}
