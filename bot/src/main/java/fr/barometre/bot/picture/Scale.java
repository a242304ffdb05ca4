package fr.barometre.bot.picture;

/** The scale from 1 to 5 laid between two edges, with room at both ends for half a dot. */
record Scale(double left, double right) {
    private static final double INSET = 18;

    double x(double position) {
        double first = left + INSET;
        double last = right - INSET;
        return first + (position - Chart.LOWEST) / (Chart.HIGHEST - Chart.LOWEST) * (last - first);
    }

    /** Returns where a zone that begins or ends at {@code position} does so: at the edge if the scale does too. */
    double bound(double position) {
        if (position == Chart.LOWEST) {
            return left;
        }
        return position == Chart.HIGHEST ? right : Math.rint(x(position));
    }

    double width() {
        return right - left;
    }
}
