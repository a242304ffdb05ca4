package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Drawing.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The vertical line of the marker, under its label. It stops above each text in its way and goes on below. */
final class MarkerLine {
    private static final double THICKNESS = 4;
    private static final double CLEARANCE = 12;

    private final double x;
    private final double top;
    private final List<Text> texts = new ArrayList<>();

    private record Text(double top, double bottom) {}

    /** Sets the label inside the scale, as near to the line as that allows. */
    MarkerLine(Sheet sheet, Scale scale, String label, double position) {
        x = scale.x(position);
        TextBlock block = TextBlock.wrap(label, Style.MARKER, scale.width() - 2 * CLEARANCE);
        double half = block.width() / 2 + CLEARANCE;
        double centre = Math.clamp(x, scale.left() + half, scale.right() - half);
        block.set(sheet.drawing(), centre, sheet.y(), Align.CENTRE);
        sheet.down(block.height() + 4);
        top = sheet.y();
        sheet.down(8);
    }

    /** Keeps the line off {@code block}, which starts at {@code left}. Blocks are named from top to bottom. */
    void avoid(TextBlock block, double left, double blockTop) {
        if (x > left - CLEARANCE && x < left + block.width() + CLEARANCE) {
            texts.add(new Text(blockTop, blockTop + block.height()));
        }
    }

    void draw(Drawing drawing, double bottom) {
        double from = top;
        for (Text text : texts) {
            segment(drawing, from, text.top);
            from = text.bottom;
        }
        segment(drawing, from, bottom);
    }

    private void segment(Drawing drawing, double from, double to) {
        double first = Math.rint(from);
        double last = Math.rint(to);
        if (last > first) {
            drawing.add(
                    Layer.RULES,
                    new Rectangle2D.Double(Math.rint(x - THICKNESS / 2), first, THICKNESS, last - first),
                    Palette.INK);
        }
    }
}
