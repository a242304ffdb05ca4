package fr.barometre.bot.picture;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The few inks of a chart: one blue and greys, each told from the others by lightness alone. */
final class Palette {
    static final Color PAPER = Color.WHITE;
    static final Color GROUND = new Color(0xF7F8FA);
    static final Color INK = new Color(0x1E2329);
    static final Color QUIET = new Color(0x555C66);
    static final Color BLUE = new Color(0x14397D);
    static final Color PALE_BLUE = new Color(0x8FA6CC);

    private static final int LIGHTEST_BAND = 0xF0;
    private static final int DARKEST_BAND = 0xD8;

    /** How many steps the eye needs between an ink and its paper to see a smooth edge. */
    private static final int BLENDS = 4;

    private Palette() {}

    /** Returns {@code inks}, each once, and what smooths their edges: a ramp of grey and one of blue. */
    static List<Color> around(Stream<Color> inks) {
        Stream<Color> ramps =
                IntStream.range(1, BLENDS).boxed().flatMap(step -> Stream.of(blend(INK, step), blend(BLUE, step)));
        return Stream.of(Stream.of(PAPER), inks, ramps)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static Color blend(Color ink, int step) {
        return new Color(
                ink.getRed() + (255 - ink.getRed()) * step / BLENDS,
                ink.getGreen() + (255 - ink.getGreen()) * step / BLENDS,
                ink.getBlue() + (255 - ink.getBlue()) * step / BLENDS);
    }

    /** Returns the ground of band {@code index} of {@code count}: the higher on the scale, the darker. */
    static Color band(int index, int count) {
        int steps = Math.max(1, count - 1);
        int grey = LIGHTEST_BAND - (LIGHTEST_BAND - DARKEST_BAND) * index / steps;
        return new Color(grey, Math.min(255, grey + 1), Math.min(255, grey + 3));
    }
}
