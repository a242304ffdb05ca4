package fr.barometre.bot.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Everything that is wrong with the operator's files and settings, found before the application starts. */
public final class ConfigurationFaults extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public ConfigurationFaults(List<Fault> faults) {
        super(report(faults));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Throws {@code faults} if there are any. */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ConfigurationFaults(faults);
        }
    }

    /** Returns the faults as text: for each file a heading with their number, then a line for each. */
    public static String report(List<Fault> faults) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        for (Fault fault : faults) {
            byFile.computeIfAbsent(fault.file(), f -> new ArrayList<>()).add(fault.line());
        }
        StringJoiner report = new StringJoiner("\n");
        byFile.forEach((file, lines) -> {
            report.add(file + ": " + lines.size() + (lines.size() == 1 ? " problem" : " problems"));
            lines.forEach(line -> report.add("- " + line));
        });
        return report.toString();
    }
}
