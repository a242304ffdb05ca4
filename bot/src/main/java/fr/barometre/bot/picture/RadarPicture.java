package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Chart.Row;
import fr.barometre.bot.picture.Chart.Zone;
import fr.barometre.bot.picture.Paint.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The rows as axes around one centre, in the style of {@link BarsPicture}. It gives a shape to recognise; bars are read
 * better. Safe for use by many threads.
 */
public final class RadarPicture {
    private static final double DOT = 26;
    private static final BasicStroke RING = new BasicStroke(3);
    private static final BasicStroke SHAPE = new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final Resolution resolution;

    public RadarPicture(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Returns {@code chart} as a PNG file, as wide as the resolution says, and as high as its labels need. */
    public byte[] png(Chart chart) {
        return sheet(chart).png(resolution);
    }

    Sheet sheet(Chart chart) {
        Sheet sheet = new Sheet();
        sheet.heading(chart);
        RadarLabels labels = new RadarLabels(chart.rows());
        double centreY = sheet.y() - labels.top();
        Dial dial = new Dial(Sheet.WIDTH / 2.0, Math.rint(centreY), labels.radius());
        ground(sheet.drawing(), dial, chart);
        shape(sheet.drawing(), dial, chart.rows());
        labels.draw(sheet.drawing(), dial.x(), dial.y());
        sheet.down(labels.bottom() - labels.top() + 30);
        sheet.cut();
        RadarKey.set(sheet, chart);
        sheet.cut();
        new LevelNames(chart.levelNames()).list(sheet);
        sheet.footnote(chart);
        return sheet;
    }

    private static void ground(Drawing drawing, Dial dial, Chart chart) {
        drawing.add(Layer.BANDS, dial.disc(Chart.HIGHEST), Palette.GROUND);
        // The outer zones first: each covers the inside of the one before.
        for (int i = chart.zones().size() - 1; i >= 0; i--) {
            Zone zone = chart.zones().get(i);
            drawing.add(
                    Layer.BANDS,
                    dial.disc(zone.to()),
                    Palette.band(i, chart.zones().size()));
            if (zone.from() > Chart.LOWEST) {
                drawing.add(Layer.BANDS, dial.disc(zone.from()), Palette.GROUND);
            }
        }
        int axes = chart.rows().size();
        for (int axis = 0; axis < axes; axis++) {
            Point2D end = dial.at(new Spoke(axis, axes), Chart.HIGHEST);
            stroke(drawing, RING, new Line2D.Double(dial.x(), dial.y(), end.getX(), end.getY()), Palette.PAPER);
        }
        for (int level = Chart.LOWEST; level <= Chart.HIGHEST; level++) {
            stroke(drawing, RING, dial.disc(level), Palette.PAPER);
        }
        chart.marker().ifPresent(at -> stroke(drawing, RadarKey.DASHES, dial.disc(at), Palette.INK));
        digits(drawing, dial, axes);
    }

    /**
     * Sets the levels half-way between the last axis and the first, where no dot is, and under the lines of the rows.
     */
    private static void digits(Drawing drawing, Dial dial, int axes) {
        Spoke between = new Spoke(-1, 2 * axes);
        for (int level = Chart.LOWEST; level <= Chart.HIGHEST; level++) {
            Point2D at = dial.at(between, level);
            TextBlock digit = LevelNames.digit(level - Chart.LOWEST);
            digit.set(drawing, Layer.RULES, at.getX(), at.getY() - digit.height() / 2, Align.CENTRE);
        }
    }

    /** Joins neighbours only if both are assessed, so that a gap stays a gap. */
    private static void shape(Drawing drawing, Dial dial, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            int next = (i + 1) % rows.size();
            OptionalDouble here = rows.get(i).position();
            OptionalDouble there = rows.get(next).position();
            if (here.isPresent() && there.isPresent()) {
                Point2D from = dial.at(new Spoke(i, rows.size()), here.getAsDouble());
                Point2D to = dial.at(new Spoke(next, rows.size()), there.getAsDouble());
                stroke(drawing, SHAPE, new Line2D.Double(from, to), Palette.BLUE);
            }
            if (here.isPresent()) {
                Point2D at = dial.at(new Spoke(i, rows.size()), here.getAsDouble());
                Shape dot = new Ellipse2D.Double(at.getX() - DOT / 2, at.getY() - DOT / 2, DOT, DOT);
                drawing.add(Layer.MARKS, dot, Palette.BLUE);
            }
        }
    }

    private static void stroke(Drawing drawing, BasicStroke pen, Shape line, Color ink) {
        Layer layer = ink.equals(Palette.BLUE) ? Layer.MARKS : Layer.RULES;
        drawing.add(layer, pen.createStrokedShape(line), ink);
    }
}
