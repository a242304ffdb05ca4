package fr.barometre.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
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
public record Maturity(Mean general, Map<String, Mean> byTheme, int rated, int noOpinion, int total)
        implements Assessment {

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

    @Override
    public boolean provisional() {
        return rated < total - rated;
    }

    @Override
    public Mean theme(String id) {
        Mean mean = byTheme.get(id);
        if (mean == null) {
            throw new IllegalArgumentException(
                    "There is no theme " + id + ". Themes are " + String.join(", ", byTheme.keySet()) + ".");
        }
        return mean;
    }
}
