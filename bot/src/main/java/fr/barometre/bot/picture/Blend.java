package fr.barometre.bot.picture;

import java.awt.Color;
import java.util.List;

/** What one ink makes of the colours below it: for each, and for each coverage, the nearest colour of the palette. */
final class Blend {
    private static final int COVERAGES = 256;
    private static final int FULL = 255;

    private final byte[] nearest;

    Blend(List<Color> palette, Color ink) {
        nearest = new byte[palette.size() * COVERAGES];
        for (int below = 0; below < palette.size(); below++) {
            for (int coverage = 0; coverage < COVERAGES; coverage++) {
                nearest[below * COVERAGES + coverage] = (byte) nearest(palette, palette.get(below), ink, coverage);
            }
        }
    }

    /**
     * Returns what an ink makes of each colour, as indices of the palette: 256 for the colour with index 0, by how far
     * the ink covers it, then those for the next. It is lent: nobody changes it.
     */
    byte[] table() {
        return nearest;
    }

    private static int nearest(List<Color> palette, Color below, Color ink, int coverage) {
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
