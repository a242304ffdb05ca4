package fr.barometre.bot.picture;

/** How many pixels a picture has for the same drawing. */
public enum Resolution {
    /** 1080 pixels wide: what a phone has, for a page that shows the picture from edge to edge. */
    FULL(1),

    /**
     * 864 pixels wide: what a phone has within a message of a chat. Three fifths of the pixels cost three fifths of the
     * time and of the bytes.
     */
    CHAT(0.8);

    private final double scale;

    Resolution(double scale) {
        this.scale = scale;
    }

    /** Returns how many pixels there are for one of the full resolution. */
    double scale() {
        return scale;
    }
}
