package fr.barometre.bot.picture;

import java.awt.Color;

/** How a text is set: its face, its size in pixels per em and its ink. */
record Style(Typeface face, double size, Color ink) {
    /** The smallest size: a phone that shows the picture 360 pixels wide still sets it at 11. */
    private static final int SMALLEST = 33;

    static final Style TITLE = new Style(Typeface.SEMIBOLD, 46, Palette.INK);
    static final Style SUBTITLE = new Style(Typeface.REGULAR, 36, Palette.QUIET);
    static final Style LABEL = new Style(Typeface.REGULAR, 36, Palette.INK);
    static final Style VALUE = new Style(Typeface.SEMIBOLD, 38, Palette.BLUE);
    static final Style MARKER = new Style(Typeface.SEMIBOLD, SMALLEST, Palette.INK);
    static final Style DIGIT = new Style(Typeface.SEMIBOLD, 34, Palette.QUIET);
    static final Style NOTE = new Style(Typeface.REGULAR, SMALLEST, Palette.QUIET);

    double lineHeight() {
        return size * 1.24;
    }

    /** Returns how far below the top of its line the baseline is: room for the accent of a capital. */
    double ascent() {
        return size * 0.96;
    }
}
