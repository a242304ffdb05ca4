package fr.barometre.bot.picture;

import fr.barometre.bot.picture.TextBlock.Align;

/** One axis of a radar, the first pointing up and the others following clockwise. */
record Spoke(int index, int count) {
    private static final double UPRIGHT = 0.1;

    /** Returns how far the unit reaches to the right. */
    double across() {
        return Math.sin(angle());
    }

    /** Returns how far the unit reaches downwards. */
    double down() {
        return -Math.cos(angle());
    }

    private double angle() {
        return 2 * Math.PI * index / count;
    }

    /** Returns how a label at its end is aligned: away from the radar. */
    Align align() {
        if (Math.abs(across()) < UPRIGHT) {
            return Align.CENTRE;
        }
        return across() > 0 ? Align.LEFT : Align.RIGHT;
    }
}
