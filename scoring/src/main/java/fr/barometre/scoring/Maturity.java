package fr.barometre.scoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a respondent's answers are worth: the mean of all rated answers, and the mean of each theme.
 *
 * <p>The general mean is that of the answers, not of the nine means: a theme weighs as much as it has rated answers.
 *
 * @param byTheme in the order of the questionnaire, every theme present, assessed or not
 * @param rated answers that have a level
 * @param noOpinion answers that have none
 * @param total affirmations of the questionnaire
 */
public record Maturity(Mean general, Map<String, Mean> byTheme, int rated, int noOpinion, int total) {

    public Maturity {
        byTheme = Collections.unmodifiableMap(new LinkedHashMap<>(byTheme));
        Mean sum = byTheme.values().stream().reduce(Mean.NOT_ASSESSED, Mean::plus);
        if (!general.equals(sum) || rated != general.count()) {
            throw new IllegalArgumentException("The general mean must be that of all the rated answers of the themes.");
        }
        if (noOpinion < 0 || rated > total - noOpinion) {
            throw new IllegalArgumentException("There are " + rated + " rated answers and " + noOpinion
                    + " without opinion to " + total + " affirmations.");
        }
    }

    /**
     * Returns what these answers are worth by this questionnaire. Answers to affirmations that it does not have are
     * ignored: answers to the full form are also answers to its express form, and an older edition's do no harm.
     */
    public static Maturity of(Questionnaire questionnaire, Answers answers) {
        Mean general = Mean.NOT_ASSESSED;
        Map<String, Mean> byTheme = new LinkedHashMap<>();
        int noOpinion = 0;
        for (Theme theme : questionnaire.themes()) {
            Mean mean = Mean.NOT_ASSESSED;
            for (Affirmation affirmation : theme.affirmations()) {
                switch (answers.of(affirmation.id()).orElse(null)) {
                    case Level level -> mean = mean.plus(level);
                    case NoOpinion none -> noOpinion++;
                    case null -> {}
                }
            }
            byTheme.put(theme.id(), mean);
            general = general.plus(mean);
        }
        return new Maturity(general, byTheme, general.count(), noOpinion, questionnaire.size());
    }

    /** Says whether fewer than half of the affirmations are rated, so that everything said here is provisional. */
    public boolean provisional() {
        return rated < total - rated;
    }

    /** Returns the mean of a theme, which may be not assessed; refuses a theme that the questionnaire does not have. */
    public Mean theme(String id) {
        Mean mean = byTheme.get(id);
        if (mean == null) {
            throw new IllegalArgumentException(
                    "There is no theme " + id + ". Themes are " + String.join(", ", byTheme.keySet()) + ".");
        }
        return mean;
    }

    /**
     * Returns the ids of the {@code n} assessed themes of highest mean, highest first, equal ones in the order of the
     * questionnaire.
     *
     * <p>Of an odd number of assessed themes the middle one counts as strong. Fewer than {@code n} are returned rather
     * than one that {@link #weakest} returns too: a theme is never both.
     */
    public List<String> strongest(int n) {
        List<String> ranked = ranked();
        return ranked.subList(0, Math.min(n, strong(ranked)));
    }

    /**
     * Returns the ids of the {@code n} assessed themes of lowest mean, lowest first, equal ones in the order of the
     * questionnaire. Fewer where {@link #strongest} has the others.
     */
    public List<String> weakest(int n) {
        List<String> ranked = ranked();
        int size = Math.min(n, ranked.size() - strong(ranked));
        List<String> chosen = ranked.subList(ranked.size() - size, ranked.size());
        return byTheme.keySet().stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparing(this::theme))
                .toList();
    }

    private List<String> ranked() {
        return byTheme.keySet().stream()
                .filter(id -> theme(id).isAssessed())
                .sorted(Comparator.comparing(this::theme).reversed())
                .toList();
    }

    private static int strong(List<String> ranked) {
        return (ranked.size() + 1) / 2;
    }
}
