package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/** Something painted in one ink. Equal ones leave equal pixels. */
sealed interface Paint {
    /** What covers what, the lowest first. */
    enum Layer {
        BANDS,
        RULES,
        MARKS,
        TEXT
    }

    Layer layer();

    Color ink();

    /** Returns what paints it, with so many pixels for each of its own. */
    Consumer<Canvas> at(Resolution resolution);

    /** A box, whose edges stand on whole pixels. */
    record Box(Layer layer, Rectangle2D box, Color ink) implements Paint {
        @Override
        public Consumer<Canvas> at(Resolution resolution) {
            double scale = resolution.scale();
            double left = Math.rint(box.getMinX() * scale);
            double top = Math.rint(box.getMinY() * scale);
            Shape scaled = new Rectangle2D.Double(
                    left,
                    top,
                    Math.max(1, Math.rint(box.getMaxX() * scale) - left),
                    Math.max(1, Math.rint(box.getMaxY() * scale) - top));
            return canvas -> canvas.fill(scaled, ink);
        }
    }

    /** Any other shape; equal to itself only, as most of Java's are. */
    record Outline(Layer layer, Shape shape, Color ink) implements Paint {
        @Override
        public Consumer<Canvas> at(Resolution resolution) {
            double scale = resolution.scale();
            Shape scaled = AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
            return canvas -> canvas.fill(scaled, ink);
        }
    }

    /** A spot at a place. */
    record Mark(Layer layer, Spot spot, double x, double y, Color ink) implements Paint {
        @Override
        public Consumer<Canvas> at(Resolution resolution) {
            double scale = resolution.scale();
            return canvas ->
                    canvas.stamp(spot.at(resolution), (int) Math.rint(x * scale), (int) Math.rint(y * scale), ink);
        }
    }

    /** A line of text that starts near {@code x} on {@code baseline}. */
    record Line(Layer layer, String text, Style style, double x, double baseline) implements Paint {
        /** How far letters go above and below their baseline at most, in their size. */
        private static final double HIGHEST = 1.5;

        private static final double LOWEST = 0.75;

        @Override
        public Color ink() {
            return style.ink();
        }

        @Override
        public Consumer<Canvas> at(Resolution resolution) {
            double size = style.size() * resolution.scale();
            double left = x * resolution.scale();
            double down = baseline * resolution.scale();
            return canvas -> {
                if (canvas.reaches(down - HIGHEST * size, down + LOWEST * size)) {
                    style.face()
                            .set(text, size, left, down, (mask, right, y) -> canvas.stamp(mask, right, y, style.ink()));
                }
            };
        }
    }
}
