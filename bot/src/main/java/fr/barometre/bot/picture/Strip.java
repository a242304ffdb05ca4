package fr.barometre.bot.picture;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Part of a picture, as wide as the whole. Equal ones have equal pixels.
 *
 * @param height in whole pixels at every resolution
 * @param palette that of the whole picture
 */
record Strip(int width, int height, List<Color> palette, List<Paint> paints, Resolution resolution) {
    Strip {
        paints = List.copyOf(paints);
    }

    /** Returns whether one like it is likely to come again: one of texts is, one with a dot is not. */
    boolean repeats() {
        return paints.stream().allMatch(paint -> paint instanceof Paint.Line || paint instanceof Paint.Box);
    }

    PngPart compressed(PngCompressor compressor) {
        List<Consumer<Canvas>> work = paints.stream()
                .sorted(Comparator.comparing(Paint::layer))
                .map(paint -> paint.at(resolution))
                .toList();
        return compressor.part(resolution.pixels(height), canvas -> work.forEach(paint -> paint.accept(canvas)));
    }
}
