package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Paint.Layer;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shapes and texts of a strip, in any order: what lies below may be added last. */
final class Drawing {
    private final List<Paint> paints = new ArrayList<>();

    void add(Layer layer, Shape shape, Color ink) {
        paints.add(
                shape instanceof Rectangle2D box
                        ? new Paint.Box(layer, box, ink)
                        : new Paint.Outline(layer, shape, ink));
    }

    void add(Layer layer, Spot spot, double x, double y, Color ink) {
        paints.add(new Paint.Mark(layer, spot, x, y, ink));
    }

    /** Adds a line of text that starts near {@code x} on {@code baseline}. */
    void add(Layer layer, String line, Style style, double x, double baseline) {
        paints.add(new Paint.Line(layer, line, style, x, baseline));
    }

    List<Paint> paints() {
        return Collections.unmodifiableList(paints);
    }
}
