package fr.barometre.bot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a chart shows: positions on one scale from 1 to 5, all texts already in the reader's language.
 *
 * @param subtitle blank if there is none
 * @param rows at least one, drawn in this order
 * @param levelNames the names of the levels 1 to 5
 * @param zones the parts of the scale that have a name, rising and without overlap; may be empty
 * @param footnote blank if there is none
 * @param markerLabel what the marker says of itself, such as "Niveau général 3,2"; ignored without a marker
 * @param marker a position of its own, such as the general mean; empty if there is none
 */
public record Chart(
        String title,
        String subtitle,
        List<Row> rows,
        List<String> levelNames,
        List<Zone> zones,
        String footnote,
        String markerLabel,
        OptionalDouble marker) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    public Chart {
        rows = List.copyOf(rows);
        levelNames = List.copyOf(levelNames);
        zones = List.copyOf(zones);
        List<String> problems = new ArrayList<>();
        if (title.isBlank()) {
            problems.add("title is blank: say what the chart shows.");
        }
        if (rows.isEmpty()) {
            problems.add("rows is empty: give at least one.");
        }
        if (levelNames.size() != HIGHEST || levelNames.stream().anyMatch(String::isBlank)) {
            problems.add("levelNames is " + levelNames + ": give five names, none blank.");
        }
        for (int next = 1; next < zones.size(); next++) {
            if (zones.get(next).from() < zones.get(next - 1).to()) {
                problems.add("zones[" + next + "] starts at " + zones.get(next).from() + ", before zones[" + (next - 1)
                        + "] ends at " + zones.get(next - 1).to() + ": give rising zones that do not overlap.");
            }
        }
        if (marker.isPresent() && !onScale(marker.getAsDouble())) {
            problems.add("marker is " + marker.getAsDouble() + ": give a position from 1 to 5.");
        }
        if (marker.isPresent() && markerLabel.isBlank()) {
            problems.add("markerLabel is blank: say what the marker stands for.");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Chart: " + String.join(" ", problems));
        }
    }

    /**
     * One line of the chart.
     *
     * @param value the position as the reader is to see it, such as "3,8", or why there is none
     * @param position from 1 to 5; empty if not assessed
     */
    public record Row(String label, String value, OptionalDouble position) {
        public Row {
            if (label.isBlank() || value.isBlank()) {
                throw new IllegalArgumentException(
                        "Row: label is \"" + label + "\" and value \"" + value + "\": give both a text.");
            }
            if (position.isPresent() && !onScale(position.getAsDouble())) {
                throw new IllegalArgumentException("Row \"" + label + "\": position is " + position.getAsDouble()
                        + ": give one from 1 to 5, or none if not assessed.");
            }
        }
    }

    /** A named part of the scale, such as a category. */
    public record Zone(String name, double from, double to) {
        public Zone {
            if (name.isBlank() || !onScale(from) || !onScale(to) || from >= to) {
                throw new IllegalArgumentException("Zone \"" + name + "\" goes from " + from + " to " + to
                        + ": give a name, and bounds that rise within 1 to 5.");
            }
        }
    }

    private static boolean onScale(double position) {
        return position >= LOWEST && position <= HIGHEST;
    }
}
