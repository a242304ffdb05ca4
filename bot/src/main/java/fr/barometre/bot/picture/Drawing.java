package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The shapes and texts of one picture. They are kept until the end, since its height is known only then and what lies
 * below may be added last.
 */
final class Drawing {
    /** What covers what, the lowest first. */
    enum Layer {
        BANDS,
        RULES,
        MARKS,
        TEXT
    }

    /** What is painted in one ink. */
    private record Paint(Layer layer, Color ink, Consumer<Canvas> work) {}

    private final List<Paint> paints = new ArrayList<>();

    /** Adds a shape. */
    void add(Layer layer, Shape shape, Color ink) {
        paints.add(new Paint(layer, ink, canvas -> canvas.fill(shape, ink)));
    }

    /** Adds what {@code mask} covers, moved by so many pixels. */
    void add(Layer layer, Mask mask, int right, int down, Color ink) {
        paints.add(new Paint(layer, ink, canvas -> canvas.stamp(mask, right, down, ink)));
    }

    /** Adds a line of text that starts near {@code x} on {@code baseline}. */
    void add(Layer layer, String line, Style style, double x, double baseline) {
        paints.add(new Paint(
                layer,
                style.ink(),
                canvas -> style.face()
                        .set(
                                line,
                                style.size(),
                                x,
                                baseline,
                                (mask, right, down) -> canvas.stamp(mask, right, down, style.ink()))));
    }

    /** Returns the picture as a PNG file, on white paper. */
    byte[] png(int width, int height) {
        Canvas canvas = new Canvas(width, height, Palette.around(paints.stream().map(Paint::ink)));
        paints.stream()
                .sorted(Comparator.comparing(Paint::layer))
                .forEach(paint -> paint.work().accept(canvas));
        return Png.of(canvas);
    }
}
