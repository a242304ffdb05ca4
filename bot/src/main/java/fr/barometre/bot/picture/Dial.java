package fr.barometre.bot.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** The scale from 1 to 5 laid outwards from a centre. Level 1 has a ring of its own, so that it still shows an axis. */
record Dial(double x, double y, double radius) {
    private static final double FIRST_RING = 0.6;

    Point2D at(Spoke spoke, double position) {
        double away = away(position);
        return new Point2D.Double(x + spoke.across() * away, y + spoke.down() * away);
    }

    Ellipse2D disc(double position) {
        double away = away(position);
        return new Ellipse2D.Double(x - away, y - away, 2 * away, 2 * away);
    }

    private double away(double position) {
        double steps = position - Chart.LOWEST + FIRST_RING;
        return radius * steps / (Chart.HIGHEST - Chart.LOWEST + FIRST_RING);
    }
}
