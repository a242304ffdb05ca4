package fr.barometre.bot.picture;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * What one ink makes of the colours below it: for each, and for each coverage, the nearest colour of the palette. Safe
 * for use by many threads: what two of them find out at once is the same.
 */
final class Blend {
    private static final int COVERAGES = 256;
    private static final int FULL = 255;
    private static final short UNKNOWN = -1;

    private final List<Color> palette;
    private final Color ink;
    private final short[] known;

    Blend(List<Color> palette, Color ink) {
        this.palette = palette;
        this.ink = ink;
        known = new short[palette.size() * COVERAGES];
        Arrays.fill(known, UNKNOWN);
    }

    /** Returns the index of the ink over the colour with index {@code below}, where it covers so much, 0 to 255. */
    byte over(byte below, int coverage) {
        int at = (below & 0xFF) * COVERAGES + coverage;
        if (known[at] == UNKNOWN) {
            known[at] = (short) nearest(palette.get(below & 0xFF), coverage);
        }
        return (byte) known[at];
    }

    private int nearest(Color below, int coverage) {
        int red = mixed(below.getRed(), ink.getRed(), coverage);
        int green = mixed(below.getGreen(), ink.getGreen(), coverage);
        int blue = mixed(below.getBlue(), ink.getBlue(), coverage);
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int index = 0; index < palette.size(); index++) {
            Color colour = palette.get(index);
            int distance =
                    square(red - colour.getRed()) + square(green - colour.getGreen()) + square(blue - colour.getBlue());
            if (distance < least) {
                least = distance;
                nearest = index;
            }
        }
        return nearest;
    }

    private static int mixed(int below, int above, int coverage) {
        return below + (above - below) * coverage / FULL;
    }

    private static int square(int number) {
        return number * number;
    }
}
