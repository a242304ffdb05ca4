package fr.barometre.bot.questionnaire;

import fr.barometre.scoring.Edition;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published questionnaires, every version that was found.
 *
 * <p>A session pins the edition that it began with; newcomers get the newest version of the one they choose.
 */
public final class Catalog {
    private final Map<Edition, Survey> surveys = new LinkedHashMap<>();
    private final String preferred;

    /**
     * Creates a catalog.
     *
     * @param preferred id of the questionnaire that newcomers get unless they choose another
     * @throws IllegalArgumentException if no survey has that id, or two have the same edition
     */
    public Catalog(Collection<Survey> surveys, String preferred) {
        for (Survey survey : surveys) {
            if (this.surveys.put(survey.questionnaire().edition(), survey) != null) {
                throw new IllegalArgumentException("Two questionnaires are "
                        + survey.questionnaire().edition() + ". Give one of them another version or id.");
            }
        }
        this.preferred = preferred;
        if (newest(preferred).isEmpty()) {
            throw new IllegalArgumentException("barometre.questionnaire: \"" + preferred + "\" is none of " + ids()
                    + ". Name one of these, or add the file.");
        }
    }

    /** Returns the survey of exactly that id and version, or empty if it is not published here. */
    public Optional<Survey> find(Edition edition) {
        return Optional.ofNullable(surveys.get(edition));
    }

    /** Returns the newest version of the questionnaire {@code id}, or empty if there is none. */
    public Optional<Survey> newest(String id) {
        return surveys.values().stream()
                .filter(s -> s.questionnaire().edition().id().equals(id))
                .max(Comparator.comparingInt(s -> s.questionnaire().edition().version()));
    }

    /** Returns the survey that newcomers get. */
    public Survey preferred() {
        return newest(preferred).orElseThrow();
    }

    /** Returns the newest version of each questionnaire, the preferred one first. */
    public List<Survey> offered() {
        return ids().stream().map(id -> newest(id).orElseThrow()).toList();
    }

    private List<String> ids() {
        return surveys.keySet().stream()
                .map(Edition::id)
                .distinct()
                .sorted(Comparator.comparing((String id) -> !id.equals(preferred))
                        .thenComparing(id -> id))
                .toList();
    }
}
