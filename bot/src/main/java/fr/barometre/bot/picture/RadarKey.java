package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Paint.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What the grounds and the dashed ring of a radar mean: a sample and a name each, over as many lines as needed. */
final class RadarKey {
    static final BasicStroke DASHES =
            new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 8}, 0);

    private static final BasicStroke FRAME = new BasicStroke(2);
    private static final double SAMPLE = 58;
    private static final double SIDE = 32;
    private static final double AFTER = 14;
    private static final double BETWEEN = 36;

    private final Sheet sheet;
    private double x = Sheet.LEFT;

    private RadarKey(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Names the marker and the zones of {@code chart}; takes no room if it has neither. */
    static void set(Sheet sheet, Chart chart) {
        RadarKey key = new RadarKey(sheet);
        if (chart.marker().isPresent()) {
            TextBlock name = key.entry(chart.markerLabel(), SAMPLE);
            double middle = sheet.y() + Style.NOTE.lineHeight() / 2;
            Shape line = new Line2D.Double(key.x, middle, key.x + SAMPLE, middle);
            sheet.drawing().add(Layer.RULES, DASHES.createStrokedShape(line), Palette.INK);
            key.name(name, SAMPLE);
        }
        for (int i = 0; i < chart.zones().size(); i++) {
            TextBlock name = key.entry(chart.zones().get(i).name(), SIDE);
            key.square(Palette.band(i, chart.zones().size()));
            key.name(name, SIDE);
        }
        if (key.x > Sheet.LEFT) {
            sheet.down(Style.NOTE.lineHeight() + BETWEEN / 2);
        }
    }

    /** Goes to the next line if the entry does not fit into this one. */
    private TextBlock entry(String text, double sample) {
        TextBlock name = TextBlock.wrap(text, Style.NOTE, Sheet.RIGHT - Sheet.LEFT - sample - AFTER);
        if (x + sample + AFTER + name.width() > Sheet.RIGHT) {
            x = Sheet.LEFT;
            sheet.down(Style.NOTE.lineHeight() + AFTER);
        }
        return name;
    }

    private void square(Color ground) {
        double top = Math.rint(sheet.y() + (Style.NOTE.lineHeight() - SIDE) / 2);
        Shape square = new Rectangle2D.Double(Math.rint(x), top, SIDE, SIDE);
        sheet.drawing().add(Layer.BANDS, square, ground);
        sheet.drawing().add(Layer.RULES, FRAME.createStrokedShape(square), Palette.QUIET);
    }

    private void name(TextBlock name, double sample) {
        name.set(sheet.drawing(), x + sample + AFTER, sheet.y(), Align.LEFT);
        x += sample + AFTER + name.width() + BETWEEN;
        sheet.down(name.height() - Style.NOTE.lineHeight());
    }
}
