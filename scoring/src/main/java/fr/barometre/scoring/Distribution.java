package fr.barometre.scoring;

import java.util.Arrays;
import java.util.List;

/**
 * How many respondents gave each answer to one affirmation.
 *
 * @param byLevel five numbers, from level 1 to level 5
 * @param noOpinion how many had none
 */
public record Distribution(List<Integer> byLevel, int noOpinion) {

    /** The distribution of nobody's answers. */
    public static final Distribution NONE = new Distribution(List.of(0, 0, 0, 0, 0), 0);

    public Distribution {
        byLevel = List.copyOf(byLevel);
        if (byLevel.size() != Level.HIGHEST || noOpinion < 0 || byLevel.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException(
                    "A distribution has five numbers of 0 or more, and so many without opinion.");
        }
    }

    public int at(Level level) {
        return byLevel.get(level.value() - 1);
    }

    /** Returns how many gave a level. */
    public int rated() {
        return byLevel.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many gave {@code lowest} or a higher level. */
    public int atLeast(Level lowest) {
        return byLevel.subList(lowest.value() - 1, Level.HIGHEST).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Returns the mean of the levels given. */
    public Mean mean() {
        int sum = 0;
        for (Level level : Level.values()) {
            sum += level.value() * at(level);
        }
        return new Mean(sum, rated());
    }

    /** Returns the variance of the levels given: 0 if all agree, 4 at the most. Refused while nobody gave one. */
    public Fraction variance() {
        long squares = 0;
        for (Level level : Level.values()) {
            squares += (long) level.value() * level.value() * at(level);
        }
        Mean mean = mean();
        long count = rated();
        return Fraction.of(squares * count - (long) mean.sum() * mean.sum(), count * count);
    }

    public Distribution plus(Distribution other) {
        int[] counts = new int[Level.HIGHEST];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = byLevel.get(i) + other.byLevel.get(i);
        }
        return new Distribution(boxed(counts), noOpinion + other.noOpinion);
    }

    /** Returns this distribution as it would be if everybody without opinion had said {@code level}. */
    public Distribution withNoOpinionAs(Level level) {
        int[] counts = byLevel.stream().mapToInt(Integer::intValue).toArray();
        counts[level.value() - 1] += noOpinion;
        return new Distribution(boxed(counts), 0);
    }

    private static List<Integer> boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
