package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** What is painted in one ink, at a resolution. */
    private record Paint(Layer layer, Color ink, Function<Resolution, Consumer<Canvas>> work) {}

    /** How far letters go above and below their baseline at most, in their size. */
    private static final double HIGHEST = 1.5;

    private static final double LOWEST = 0.75;

    private final List<Paint> paints = new ArrayList<>();

    /** Adds a shape. */
    void add(Layer layer, Shape shape, Color ink) {
        paints.add(new Paint(layer, ink, at -> {
            Shape scaled = scaled(shape, at.scale());
            return canvas -> canvas.fill(scaled, ink);
        }));
    }

    /** Adds a spot at a place. */
    void add(Layer layer, Spot spot, double x, double y, Color ink) {
        paints.add(new Paint(
                layer,
                ink,
                at -> canvas -> canvas.stamp(
                        spot.at(at), (int) Math.rint(x * at.scale()), (int) Math.rint(y * at.scale()), ink)));
    }

    /** Adds a line of text that starts near {@code x} on {@code baseline}. */
    void add(Layer layer, String line, Style style, double x, double baseline) {
        paints.add(new Paint(layer, style.ink(), at -> {
            double size = style.size() * at.scale();
            double down = baseline * at.scale();
            return canvas -> {
                if (canvas.reaches(down - HIGHEST * size, down + LOWEST * size)) {
                    style.face()
                            .set(
                                    line,
                                    size,
                                    x * at.scale(),
                                    down,
                                    (mask, right, y) -> canvas.stamp(mask, right, y, style.ink()));
                }
            };
        }));
    }

    /** Returns {@code shape} with so many pixels for each of its own; the edges of a box stand on whole ones. */
    private static Shape scaled(Shape shape, double scale) {
        if (scale == 1) {
            return shape;
        }
        if (shape instanceof Rectangle2D box) {
            double left = Math.rint(box.getMinX() * scale);
            double top = Math.rint(box.getMinY() * scale);
            return new Rectangle2D.Double(
                    left,
                    top,
                    Math.max(1, Math.rint(box.getMaxX() * scale) - left),
                    Math.max(1, Math.rint(box.getMaxY() * scale) - top));
        }
        return AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
    }

    /** Returns the picture as a PNG file, on white paper. */
    byte[] png(int width, int height, Resolution resolution) {
        List<Consumer<Canvas>> work = paints.stream()
                .sorted(Comparator.comparing(Paint::layer))
                .map(paint -> paint.work().apply(resolution))
                .toList();
        return Png.of(
                pixels(width, resolution),
                pixels(height, resolution),
                Palette.around(paints.stream().map(Paint::ink)),
                strip -> work.forEach(paint -> paint.accept(strip)));
    }

    private static int pixels(int length, Resolution resolution) {
        return (int) Math.ceil(length * resolution.scale());
    }
}
