package fr.barometre.scoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What many respondents of one collectivité say together.
 *
 * <p>The value of an affirmation is the mean of the levels that respondents gave it. A theme's score is the mean of the
 * values of its rated affirmations, and the general one that of all rated affirmations: so an affirmation weighs the
 * same however many respondents had an opinion on it. Rated means rated by at least the threshold of respondents: a
 * value of fewer is shown nowhere and counts nowhere, since it could be told from the others. All of it is exact.
 */
public final class Snapshot implements Assessment {
    private final Questionnaire questionnaire;
    private final Tally tally;
    private final int threshold;
    private final Map<String, Mean> values = new LinkedHashMap<>();
    private final Map<String, Average> themes = new LinkedHashMap<>();
    private final Average general;

    private Snapshot(Questionnaire questionnaire, Tally tally, int threshold) {
        this.questionnaire = questionnaire;
        this.tally = tally;
        this.threshold = threshold;
        for (Theme theme : questionnaire.themes()) {
            for (Affirmation affirmation : theme.affirmations()) {
                Mean mean = tally.of(affirmation.id()).mean();
                values.put(affirmation.id(), mean.count() < threshold ? Mean.NOT_ASSESSED : mean);
            }
            themes.put(theme.id(), average(theme));
        }
        general = Average.of(values.values());
    }

    /**
     * Returns what {@code tally} says.
     *
     * @param threshold the fewest respondents who must have rated an affirmation, 1 or more
     */
    public static Snapshot of(Questionnaire questionnaire, Tally tally, int threshold) {
        if (threshold < 1) {
            throw new IllegalArgumentException("Nothing can be said of fewer than one respondent.");
        }
        return new Snapshot(questionnaire, tally, threshold);
    }

    private Average average(Theme theme) {
        return Average.of(theme.affirmations().stream().map(a -> value(a.id())).toList());
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Tally tally() {
        return tally;
    }

    /** Returns the value of an affirmation; not assessed if too few rated it. */
    public Mean value(String affirmationId) {
        return values.getOrDefault(affirmationId, Mean.NOT_ASSESSED);
    }

    @Override
    public Average general() {
        return general;
    }

    @Override
    public Average theme(String id) {
        Average theme = themes.get(id);
        if (theme == null) {
            throw new IllegalArgumentException(
                    "There is no theme " + id + ". Themes are " + String.join(", ", themes.keySet()) + ".");
        }
        return theme;
    }

    @Override
    public Map<String, Average> byTheme() {
        return Collections.unmodifiableMap(themes);
    }

    @Override
    public boolean provisional() {
        return 2 * general.count() < questionnaire.size();
    }

    /** Returns where the collectivité is placed, by the same rules as a respondent; empty while nothing is rated. */
    public Optional<Placement> placement() {
        return Placement.of(questionnaire, this);
    }

    /** Returns this snapshot as it would be if every answer without opinion had been {@code level}. */
    public Snapshot withNoOpinionAs(Level level) {
        return new Snapshot(questionnaire, tally.withNoOpinionAs(level), threshold);
    }

    /**
     * Says whether the category, whatever its variant, is the same however those without opinion had answered. The
     * category never falls when an answer rises, so the two extremes decide it.
     */
    public boolean categoryStandsWhateverNoOpinion() {
        Optional<Category> lowest =
                withNoOpinionAs(Level.NOT_ADDRESSED).placement().map(Placement::category);
        Optional<Category> highest = withNoOpinionAs(Level.COMPLETE).placement().map(Placement::category);
        return lowest.equals(highest) && lowest.equals(placement().map(Placement::category));
    }

    /**
     * Returns the ids of the {@code n} rated affirmations on which respondents disagree most, the most disputed first.
     */
    public List<String> mostDisputed(int n) {
        return values.keySet().stream()
                .filter(id -> value(id).isAssessed())
                .filter(id -> tally.of(id).variance().compareTo(Fraction.ZERO) > 0)
                .sorted(Comparator.comparing((String id) -> tally.of(id).variance())
                        .reversed())
                .limit(n)
                .toList();
    }

    /** Returns the ids of the {@code n} rated affirmations of lowest value, the lowest first. */
    public List<String> lowest(int n) {
        return values.keySet().stream()
                .filter(id -> value(id).isAssessed())
                .sorted(Comparator.comparing(this::value))
                .limit(n)
                .toList();
    }
}
