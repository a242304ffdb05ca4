package fr.barometre.scoring;

import java.util.Arrays;

/** How far an affirmation is true of a collectivité, on the five levels of the study of 2018. */
public enum Level implements Answer {
    NOT_ADDRESSED(1),
    REFLECTION(2),
    FORMALISED(3),
    BEGUN(4),
    COMPLETE(5);

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

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
        return Arrays.stream(values())
                .filter(level -> level.value == value)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no level " + value + ": levels go from 1 to 5."));
    }
}
