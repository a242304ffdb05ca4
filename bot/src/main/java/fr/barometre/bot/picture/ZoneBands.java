package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Chart.Zone;
import fr.barometre.bot.picture.Paint.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The ground of the bars: the zones as bands, told apart by lightness, under the white lines of the levels. */
record ZoneBands(List<Zone> zones, Scale scale) {
    private static final double GAP = 18;
    private static final double RULE = 3;

    /** Sets the names side by side, each as near to its band as the others let it. */
    void names(Sheet sheet) {
        if (zones.isEmpty()) {
            return;
        }
        double share = scale.width() / zones.size() - GAP;
        List<TextBlock> names = zones.stream()
                .map(zone -> TextBlock.wrap(zone.name(), Style.NOTE, share))
                .toList();
        double[] wanted = zones.stream()
                .mapToDouble(zone -> (scale.bound(zone.from()) + scale.bound(zone.to())) / 2)
                .toArray();
        double[] widths = names.stream().mapToDouble(TextBlock::width).toArray();
        double[] centres = Spread.centres(wanted, widths, GAP, scale.left() + GAP / 2, scale.right() - GAP / 2);
        sheet.down(8);
        for (int i = 0; i < centres.length; i++) {
            names.get(i).set(sheet.drawing(), centres[i], sheet.y(), Align.CENTRE);
        }
        sheet.down(names.stream().mapToDouble(TextBlock::height).max().orElse(0) + 4);
    }

    /** Draws what lies below everything else in a strip of so many lines. */
    void ground(Drawing drawing, int height) {
        drawing.add(Layer.BANDS, box(scale.left(), scale.right(), height), Palette.GROUND);
        for (int i = 0; i < zones.size(); i++) {
            double from = scale.bound(zones.get(i).from());
            double to = scale.bound(zones.get(i).to());
            drawing.add(Layer.BANDS, box(from, to, height), Palette.band(i, zones.size()));
        }
        for (int level = Chart.LOWEST; level <= Chart.HIGHEST; level++) {
            double left = Math.rint(scale.x(level) - RULE / 2);
            drawing.add(Layer.RULES, box(left, left + RULE, height), Palette.PAPER);
        }
    }

    private static Rectangle2D box(double left, double right, int height) {
        return new Rectangle2D.Double(left, 0, right - left, height);
    }
}
