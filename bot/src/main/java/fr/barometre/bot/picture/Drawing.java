package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The filled shapes of one picture. They are kept until the end, since its height is known only then and what lies
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

    /** One shape in one ink. */
    record Fill(Layer layer, Shape shape, Color ink) {}

    private final List<Fill> fills = new ArrayList<>();

    void add(Layer layer, Shape shape, Color ink) {
        fills.add(new Fill(layer, shape, ink));
    }

    /** Returns the shapes in the order in which they are painted. */
    List<Fill> fills() {
        return fills.stream().sorted(Comparator.comparing(Fill::layer)).toList();
    }

    /** Returns the picture as a PNG file, on white paper. */
    byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Palette.PAPER);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (Fill fill : fills()) {
                graphics.setColor(fill.ink());
                graphics.fill(fill.shape());
            }
        } finally {
            graphics.dispose();
        }
        return Png.of(Indexed.of(image, Palette.around(fills.stream().map(Fill::ink))));
    }
}
