package fr.barometre.bot.picture;

import fr.barometre.bot.picture.TextBlock.Align;

/** A drawing filled from top to bottom, as wide as a phone shows well and as high as it needs. */
final class Sheet {
    static final int WIDTH = 1080;
    static final int MARGIN = 48;
    static final int LEFT = MARGIN;
    static final int RIGHT = WIDTH - MARGIN;

    private final Drawing drawing = new Drawing();
    private double y = MARGIN;

    Drawing drawing() {
        return drawing;
    }

    /** Returns where the next thing goes. */
    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    void heading(Chart chart) {
        paragraph(chart.title(), Style.TITLE);
        down(6);
        paragraph(chart.subtitle(), Style.SUBTITLE);
        down(26);
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

    int height() {
        return (int) Math.ceil(y) + MARGIN;
    }

    byte[] png(Resolution resolution) {
        return drawing.png(WIDTH, height(), resolution);
    }
}
