package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Chart.Row;
import fr.barometre.bot.picture.Drawing.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The rows on one common scale, each a dot at the end of a line under its label. Made to be read 360 pixels wide, and
 * in grey. Safe for use by many threads.
 */
public final class BarsPicture {
    private static final double WIDEST_VALUE = 240;
    private static final double INDENT = 18;
    private static final double STEM = 10;
    private static final double STRIP = 40;
    private static final double BETWEEN = 16;

    private static final Spot DOT = new Spot(new Ellipse2D.Double(-15, -15, 30, 30));

    private final Resolution resolution;

    public BarsPicture(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Returns {@code chart} as a PNG file, as wide as the resolution says, and as high as its rows need. */
    public byte[] png(Chart chart) {
        return sheet(chart).png(resolution);
    }

    Sheet sheet(Chart chart) {
        Sheet sheet = new Sheet();
        sheet.heading(chart);
        Scale scale = new Scale(Sheet.LEFT, Math.rint(Sheet.RIGHT - widthOfValues(chart)));
        ZoneBands bands = new ZoneBands(chart.zones(), scale);
        double top = sheet.y();
        bands.names(sheet);
        Optional<MarkerLine> marker = chart.marker().isPresent()
                ? Optional.of(new MarkerLine(
                        sheet, scale, chart.markerLabel(), chart.marker().getAsDouble()))
                : Optional.empty();
        sheet.down(BETWEEN / 2);
        for (Row row : chart.rows()) {
            row(sheet, scale, row, marker);
        }
        bands.ground(sheet.drawing(), top, sheet.y());
        marker.ifPresent(line -> line.draw(sheet.drawing(), sheet.y()));
        sheet.down(8);
        new LevelNames(chart.levelNames()).axis(sheet, scale);
        sheet.footnote(chart);
        return sheet;
    }

    private static double widthOfValues(Chart chart) {
        return chart.rows().stream()
                .filter(row -> row.position().isPresent())
                .mapToDouble(row -> value(row).width() + INDENT)
                .max()
                .orElse(0);
    }

    private static TextBlock value(Row row) {
        return TextBlock.wrap(row.value(), Style.VALUE, WIDEST_VALUE);
    }

    private static void row(Sheet sheet, Scale scale, Row row, Optional<MarkerLine> marker) {
        text(sheet, scale, TextBlock.wrap(row.label(), Style.LABEL, scale.width() - 2 * INDENT), marker);
        if (row.position().isEmpty()) {
            text(sheet, scale, TextBlock.wrap(row.value(), Style.NOTE, scale.width() - 2 * INDENT), marker);
            sheet.down(BETWEEN);
            return;
        }
        double middle = Math.rint(sheet.y() + STRIP / 2);
        dot(sheet.drawing(), scale, row.position().getAsDouble(), middle);
        TextBlock value = value(row);
        value.set(sheet.drawing(), Sheet.RIGHT, middle - value.height() / 2, Align.RIGHT);
        sheet.down(Math.max(STRIP, value.height() / 2 + STRIP / 2) + BETWEEN);
    }

    private static void text(Sheet sheet, Scale scale, TextBlock block, Optional<MarkerLine> marker) {
        double left = scale.left() + INDENT;
        double top = sheet.y();
        block.set(sheet.drawing(), left, top, Align.LEFT);
        marker.ifPresent(line -> line.avoid(block, left, top));
        sheet.down(block.height());
    }

    private static void dot(Drawing drawing, Scale scale, double position, double middle) {
        int first = (int) Math.rint(scale.x(Chart.LOWEST));
        int x = (int) Math.rint(scale.x(position));
        drawing.add(Layer.MARKS, new Rectangle2D.Double(first, middle - STEM / 2, x - first, STEM), Palette.PALE_BLUE);
        drawing.add(Layer.MARKS, DOT, x, middle, Palette.BLUE);
    }
}
