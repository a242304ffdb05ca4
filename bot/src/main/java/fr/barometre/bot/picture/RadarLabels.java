package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Chart.Row;
import fr.barometre.bot.picture.Paint.Layer;
import fr.barometre.bot.picture.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labels around a radar: they decide how large it may be, and stand outside it, none over another. */
final class RadarLabels {
    private static final double LARGEST = 380;
    private static final double SMALLEST = 200;
    private static final double STEP = 10;
    private static final double HALF = (Sheet.RIGHT - Sheet.LEFT) / 2.0;
    private static final double WIDEST = 340;
    private static final double AWAY = 24;
    private static final double APART = 12;

    private final double radius;
    private final List<Label> labels = new ArrayList<>();

    /** One label, placed with the centre of the radar as origin. */
    private record Label(Spoke spoke, TextBlock name, TextBlock value, Rectangle2D box) {}

    RadarLabels(List<Row> rows) {
        List<Spoke> spokes = IntStream.range(0, rows.size())
                .mapToObj(i -> new Spoke(i, rows.size()))
                .toList();
        double[] words = rows.stream().mapToDouble(RadarLabels::widestWord).toArray();
        double tried = LARGEST;
        while (tried > SMALLEST && !fits(words, spokes, tried)) {
            tried -= STEP;
        }
        radius = tried;
        // From the sides to the top and to the bottom: a label in the way is passed outwards, never into the radar.
        spokes.stream()
                .sorted(Comparator.comparingDouble(spoke -> Math.abs(spoke.down())))
                .forEach(spoke -> labels.add(label(rows.get(spoke.index()), spoke)));
    }

    double radius() {
        return radius;
    }

    /** Returns the highest point of radar and labels, above the centre and thus negative. */
    double top() {
        return labels.stream().mapToDouble(label -> label.box.getMinY()).reduce(-radius, Math::min);
    }

    double bottom() {
        return labels.stream().mapToDouble(label -> label.box.getMaxY()).reduce(radius, Math::max);
    }

    private static double widestWord(Row row) {
        return Math.max(TextBlock.widestWord(row.label(), Style.LABEL), TextBlock.widestWord(row.value(), Style.VALUE));
    }

    private static boolean fits(double[] words, List<Spoke> spokes, double radius) {
        return spokes.stream().allMatch(spoke -> words[spoke.index()] <= room(spoke, radius));
    }

    private static double room(Spoke spoke, double radius) {
        double room = spoke.align() == Align.CENTRE ? WIDEST : HALF - Math.abs(spoke.across()) * (radius + AWAY);
        return Math.min(room, WIDEST);
    }

    private Label label(Row row, Spoke spoke) {
        double room = room(spoke, radius);
        Style style = row.position().isPresent() ? Style.VALUE : Style.NOTE;
        TextBlock name = TextBlock.wrap(row.label(), Style.LABEL, room);
        TextBlock value = TextBlock.wrap(row.value(), style, room);
        double width = Math.max(name.width(), value.width());
        double height = name.height() + value.height();
        double x = spoke.across() * (radius + AWAY);
        double y = spoke.down() * (radius + AWAY);
        double top = y - height / 2 + spoke.down() * height / 2;
        Rectangle2D box = new Rectangle2D.Double(x - width * spoke.align().before(), top, width, height);
        return new Label(spoke, name, value, free(box, spoke.down() < 0));
    }

    /** Moves {@code box} up or down until it is clear of all labels placed so far. It never turns back, hence ends. */
    private Rectangle2D free(Rectangle2D box, boolean upwards) {
        Rectangle2D free = box;
        Optional<Rectangle2D> obstacle = obstacle(free);
        while (obstacle.isPresent()) {
            double top = upwards
                    ? obstacle.get().getMinY() - APART - box.getHeight()
                    : obstacle.get().getMaxY() + APART;
            free = new Rectangle2D.Double(box.getX(), top, box.getWidth(), box.getHeight());
            obstacle = obstacle(free);
        }
        return free;
    }

    private Optional<Rectangle2D> obstacle(Rectangle2D box) {
        // One pixel less than what is left free, lest rounding finds the same obstacle again.
        double near = APART - 1;
        Rectangle2D around = new Rectangle2D.Double(
                box.getX() - near, box.getY() - near, box.getWidth() + 2 * near, box.getHeight() + 2 * near);
        return labels.stream()
                .flatMap(label -> Stream.of(label.box, leaderRoom(label)))
                .filter(around::intersects)
                .findFirst();
    }

    /** Returns the upright strip between a label and the height of its axis' end, where its leader may be. */
    private Rectangle2D leaderRoom(Label label) {
        double end = label.spoke.down() * radius;
        double from = Math.min(end, label.box.getMaxY());
        double to = Math.max(end, label.box.getMinY());
        return new Rectangle2D.Double(label.spoke.across() * radius, from, 1, to - from);
    }

    void draw(Drawing drawing, double centreX, double centreY) {
        for (Label label : labels) {
            Align align = label.spoke.align();
            double x = centreX + label.box.getX() + label.box.getWidth() * align.before();
            double top = centreY + label.box.getY();
            label.name.set(drawing, x, top, align);
            label.value.set(drawing, x, top + label.name.height(), align);
            leader(drawing, label, x, centreX, centreY);
        }
    }

    /** Ties a label that had to move to its axis. */
    private void leader(Drawing drawing, Label label, double x, double centreX, double centreY) {
        boolean above = label.spoke.down() < 0;
        double edge = centreY + (above ? label.box.getMaxY() : label.box.getMinY());
        double endX = centreX + label.spoke.across() * (radius + APART / 2);
        double endY = centreY + label.spoke.down() * (radius + APART / 2);
        if (above ? edge < endY - 2 * AWAY : edge > endY + 2 * AWAY) {
            Line2D line = new Line2D.Double(endX, endY, x, edge);
            drawing.add(Layer.RULES, new BasicStroke(2).createStrokedShape(line), Palette.QUIET);
        }
    }
}
