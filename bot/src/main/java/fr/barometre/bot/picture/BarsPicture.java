package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Chart.Row;
import fr.barometre.bot.picture.Paint.Layer;
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
    private static final double ROOM_OF_DOT = 40;
    private static final double BETWEEN = 10;

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
        bands.names(sheet);
        cut(sheet, bands);
        Optional<MarkerLine> marker = chart.marker().isPresent()
                ? Optional.of(
                        MarkerLine.under(chart.markerLabel(), chart.marker().getAsDouble(), sheet, scale))
                : Optional.empty();
        if (marker.isEmpty()) {
            sheet.down(BETWEEN);
        }
        cut(sheet, bands);
        for (Row row : chart.rows()) {
            row(sheet, bands, row, marker);
        }
        sheet.down(8);
        new LevelNames(chart.levelNames()).axis(sheet, scale);
        sheet.footnote(chart);
        return sheet;
    }

    private static void cut(Sheet sheet, ZoneBands bands) {
        if (sheet.height() > 0) {
            bands.ground(sheet.drawing(), sheet.height());
        }
        sheet.cut();
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

    /** Its label is a strip of its own, since it is the same in all pictures. */
    private static void row(Sheet sheet, ZoneBands bands, Row row, Optional<MarkerLine> marker) {
        text(sheet, bands, row.label(), Style.LABEL);
        if (row.position().isEmpty()) {
            text(sheet, bands, row.value(), Style.NOTE);
            sheet.down(BETWEEN);
        } else {
            TextBlock value = value(row);
            double height = Math.max(ROOM_OF_DOT, value.height());
            double middle = Math.rint(height / 2);
            dot(sheet.drawing(), bands.scale(), row.position().getAsDouble(), middle);
            value.set(sheet.drawing(), Sheet.RIGHT, middle - value.height() / 2, Align.RIGHT);
            sheet.down(height + BETWEEN);
            marker.ifPresent(line -> line.dash(sheet.drawing(), 0, sheet.height()));
        }
        cut(sheet, bands);
    }

    private static void text(Sheet sheet, ZoneBands bands, String text, Style style) {
        TextBlock block = TextBlock.wrap(text, style, bands.scale().width() - 2 * INDENT);
        block.set(sheet.drawing(), bands.scale().left() + INDENT, sheet.y(), Align.LEFT);
        sheet.down(block.height());
        cut(sheet, bands);
    }

    private static void dot(Drawing drawing, Scale scale, double position, double middle) {
        int first = (int) Math.rint(scale.x(Chart.LOWEST));
        int x = (int) Math.rint(scale.x(position));
        drawing.add(Layer.MARKS, new Rectangle2D.Double(first, middle - STEM / 2, x - first, STEM), Palette.PALE_BLUE);
        drawing.add(Layer.MARKS, DOT, x, middle, Palette.BLUE);
    }
}
