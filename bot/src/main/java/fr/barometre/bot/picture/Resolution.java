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

    /** So many are whole pixels at each resolution. */
    private static final int STEP = 5;

    private final double scale;

    Resolution(double scale) {
        this.scale = scale;
    }

    /** Returns how many pixels there are for one of the full resolution. */
    double scale() {
        return scale;
    }

    /** Returns {@code length}, which is {@link #whole}, in pixels. */
    int pixels(int length) {
        return (int) Math.rint(length * scale);
    }

    /** Returns the least length, {@code length} or more, that is whole pixels at each resolution. */
    static int whole(double length) {
        return STEP * (int) Math.ceil(length / STEP);
    }
}
