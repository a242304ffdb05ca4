package fr.barometre.scoring;

import java.util.List;

/** How far an affirmation is true of a collectivité, on the five levels of the study of 2018. */
public enum Level implements Answer {
    NOT_ADDRESSED(1),
    REFLECTION(2),
    FORMALISED(3),
    BEGUN(4),
    COMPLETE(5);

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private static final List<Level> ALL = List.of(values());

    private final int value;

    Level(int value) {
        this.value = value;
    }

    /** Returns the weight of this level in a mean, from 1 (not yet addressed) to 5 (complete and effective). */
    public int value() {
        return value;
    }

    /** Returns the level of weight {@code value}; refuses anything outside 1 to 5. */
    public static Level of(int value) {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("There is no level " + value + ": levels go from 1 to 5.");
        }
        return ALL.get(value - LOWEST);
    }
}
