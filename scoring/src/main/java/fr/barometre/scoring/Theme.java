package fr.barometre.scoring;

import java.util.List;
import java.util.Optional;

/** A subject of the questionnaire and the affirmations that describe it, at most one of them express. */
public record Theme(String id, List<Affirmation> affirmations) {

    public Theme {
        Ids.checked("a theme", id, Ids.LONGEST_OF_THEME);
        affirmations = List.copyOf(affirmations);
        if (affirmations.isEmpty()) {
            throw new IllegalArgumentException("Theme " + id + " has no affirmation. Give it one, or leave it out.");
        }
        List<String> express = affirmations.stream()
                .filter(Affirmation::express)
                .map(Affirmation::id)
                .toList();
        if (express.size() > 1) {
            throw new IllegalArgumentException("Theme " + id + " has " + express.size() + " express affirmations, "
                    + String.join(" and ", express) + ". Keep at most one.");
        }
    }

    /** Returns this theme with its express affirmation alone, or empty if it has none. */
    Optional<Theme> express() {
        return affirmations.stream().filter(Affirmation::express).findFirst().map(only -> new Theme(id, List.of(only)));
    }
}
