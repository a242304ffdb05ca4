package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Paint.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.geom.Rectangle2D;

/** The upright line of the marker, under its label: a dash in each strip that has a dot, and none through a text. */
record MarkerLine(double x) {
    private static final double THICKNESS = 4;
    private static final double CLEARANCE = 12;
    private static final double FIRST_DASH = 8;

    /** Sets the label inside the scale, as near to the line as that allows, and the line's first dash. */
    static MarkerLine under(String label, double position, Sheet sheet, Scale scale) {
        MarkerLine line = new MarkerLine(Math.rint(scale.x(position) - THICKNESS / 2));
        TextBlock block = TextBlock.wrap(label, Style.MARKER, scale.width() - 2 * CLEARANCE);
        double half = block.width() / 2 + CLEARANCE;
        double centre = Math.clamp(line.x + THICKNESS / 2, scale.left() + half, scale.right() - half);
        block.set(sheet.drawing(), centre, sheet.y(), Align.CENTRE);
        sheet.down(block.height() + 4 + FIRST_DASH);
        line.dash(sheet.drawing(), sheet.height() - FIRST_DASH, sheet.height());
        return line;
    }

    void dash(Drawing drawing, double top, double bottom) {
        drawing.add(Layer.RULES, new Rectangle2D.Double(x, top, THICKNESS, bottom - top), Palette.INK);
    }
}
