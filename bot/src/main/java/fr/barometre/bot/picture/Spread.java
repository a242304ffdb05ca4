package fr.barometre.bot.picture;

/** Finds room for texts on one line: each as near as possible to its wanted centre, none over another. */
final class Spread {
    private Spread() {}

    /** Returns the centres, within the bounds provided that widths and gaps fit between them. */
    static double[] centres(double[] wanted, double[] widths, double gap, double from, double to) {
        double[] centres = wanted.clone();
        double free = from;
        for (int i = 0; i < centres.length; i++) {
            centres[i] = Math.max(centres[i], free + widths[i] / 2);
            free = centres[i] + widths[i] / 2 + gap;
        }
        free = to;
        for (int i = centres.length - 1; i >= 0; i--) {
            centres[i] = Math.min(centres[i], free - widths[i] / 2);
            free = centres[i] - widths[i] / 2 - gap;
        }
        return centres;
    }
}
