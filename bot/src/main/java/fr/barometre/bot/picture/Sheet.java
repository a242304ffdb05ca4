package fr.barometre.bot.picture;

import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture filled from top to bottom, as wide as a phone shows well and as high as it needs. It is made of strips,
 * each with a drawing of its own whose top is 0, so that those which another picture had before need not be made again.
 */
final class Sheet {
    static final int WIDTH = 1080;
    static final int MARGIN = 48;
    static final int LEFT = MARGIN;
    static final int RIGHT = WIDTH - MARGIN;

    private static final KnownParts KNOWN = new KnownParts();

    private final List<Finished> finished = new ArrayList<>();
    private Drawing drawing = new Drawing();
    private double y = MARGIN;

    private record Finished(int height, List<Paint> paints) {}

    /** Returns the drawing of the strip at hand. */
    Drawing drawing() {
        return drawing;
    }

    /** Returns where in the strip the next thing goes. */
    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    /** Returns how high the strip at hand is if it ends here. */
    int height() {
        return Resolution.whole(y);
    }

    /** Ends the strip at hand, if it has a height, and begins the next. Nothing may reach from one into another. */
    void cut() {
        if (height() == 0) {
            return;
        }
        finished.add(new Finished(height(), drawing.paints()));
        drawing = new Drawing();
        y = 0;
    }

    /** Sets the title and the subtitle in a strip of their own. */
    void heading(Chart chart) {
        paragraph(chart.title(), Style.TITLE);
        down(6);
        paragraph(chart.subtitle(), Style.SUBTITLE);
        down(26);
        cut();
    }

    /** Sets {@code text} over the whole width; a blank one takes no room. */
    void paragraph(String text, Style style) {
        TextBlock block = TextBlock.wrap(text, style, RIGHT - LEFT);
        block.set(drawing, LEFT, y, Align.LEFT);
        down(block.height());
    }

    void footnote(Chart chart) {
        down(22);
        paragraph(chart.footnote(), Style.NOTE);
    }

    /** Ends the last strip and returns the file. */
    byte[] png(Resolution resolution) {
        down(MARGIN);
        cut();
        int width = resolution.pixels(WIDTH);
        List<Color> palette = Palette.around(
                finished.stream().flatMap(strip -> strip.paints.stream()).map(Paint::ink));
        try (PngCompressor compressor = new PngCompressor(width, palette)) {
            List<PngPart> parts = finished.stream()
                    .map(strip -> new Strip(width, strip.height, palette, strip.paints, resolution))
                    .map(strip -> KNOWN.part(strip, compressor))
                    .toList();
            return Png.of(width, palette, parts);
        }
    }
}
