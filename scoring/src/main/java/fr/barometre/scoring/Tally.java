package fr.barometre.scoring;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many respondents gave each answer to each affirmation. Who they were, and in which order they came, leaves no
 * trace.
 *
 * @param respondents how many were counted, whatever they answered
 * @param byAffirmation in the order of the questionnaire, every affirmation present
 */
public record Tally(int respondents, Map<String, Distribution> byAffirmation) {

    public Tally {
        byAffirmation = Collections.unmodifiableMap(new LinkedHashMap<>(byAffirmation));
        if (byAffirmation.values().stream().anyMatch(d -> d.rated() + d.noOpinion() > respondents)) {
            throw new IllegalArgumentException("An affirmation has more answers than there are respondents.");
        }
    }

    /** Counts {@code responses}; answers to affirmations that the questionnaire does not have are ignored. */
    public static Tally of(Questionnaire questionnaire, Collection<Answers> responses) {
        Map<String, int[]> counts = new HashMap<>();
        for (Answers answers : responses) {
            answers.forEach(
                    (id, answer) -> counts.computeIfAbsent(id, i -> new int[Level.HIGHEST + 1])[place(answer)]++);
        }
        Map<String, Distribution> all = new LinkedHashMap<>();
        for (Affirmation affirmation : questionnaire.affirmations()) {
            all.put(affirmation.id(), distribution(counts.getOrDefault(affirmation.id(), new int[Level.HIGHEST + 1])));
        }
        return new Tally(responses.size(), all);
    }

    private static int place(Answer answer) {
        return switch (answer) {
            case Level level -> level.value();
            case NoOpinion none -> 0;
        };
    }

    private static Distribution distribution(int[] counts) {
        return new Distribution(Arrays.stream(counts).skip(1).boxed().toList(), counts[0]);
    }

    /** Returns the distribution of one affirmation; refuses one that was not counted. */
    public Distribution of(String affirmationId) {
        Distribution distribution = byAffirmation.get(affirmationId);
        if (distribution == null) {
            throw new IllegalArgumentException("Affirmation " + affirmationId + " was not counted.");
        }
        return distribution;
    }

    public Tally plus(Tally other) {
        Map<String, Distribution> sum = new LinkedHashMap<>(byAffirmation);
        other.byAffirmation.forEach((id, distribution) -> sum.merge(id, distribution, Distribution::plus));
        return new Tally(respondents + other.respondents, sum);
    }

    /** Returns this tally as it would be if every answer without opinion had been {@code level}. */
    public Tally withNoOpinionAs(Level level) {
        Map<String, Distribution> all = new LinkedHashMap<>();
        byAffirmation.forEach((id, distribution) -> all.put(id, distribution.withNoOpinionAs(level)));
        return new Tally(respondents, all);
    }

    /** Returns how many answers have a level. */
    public int rated() {
        return byAffirmation.values().stream().mapToInt(Distribution::rated).sum();
    }

    /** Returns how many answers have none. */
    public int noOpinion() {
        return byAffirmation.values().stream().mapToInt(Distribution::noOpinion).sum();
    }
}
