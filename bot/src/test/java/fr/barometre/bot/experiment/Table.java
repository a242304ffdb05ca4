package fr.barometre.bot.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of an experiment: a table that is printed, and kept under {@code target/experiments}. */
public final class Table {
    private static final Path FOLDER = Path.of("target", "experiments");

    private final String title;
    private final List<String> lines = new ArrayList<>();

    /** @param title what was tried, how often and with which seed */
    public Table(String title, String... columns) {
        this.title = title;
        row((Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    /** Adds a row, one cell for each column. */
    public void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(String.format(Locale.ROOT, "%s", cell)).append(" |");
        }
        lines.add(line.toString());
    }

    /** Prints the table and writes it to {@code name.md}. */
    public void publish(String name) {
        String text = "### " + title + "\n\n" + String.join("\n", lines) + "\n";
        System.out.println("\n" + text);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
