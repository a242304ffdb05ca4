package fr.barometre.bot.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Fault fault : faults) {
            lines.computeIfAbsent(fault.file(), f -> new StringBuilder())
                    .append("\n- ")
                    .append(fault.line());
            counts.merge(fault.file(), 1, Integer::sum);
        }
        StringBuilder report = new StringBuilder();
        lines.forEach((file, text) -> report.append(report.isEmpty() ? "" : "\n")
                .append(file)
                .append(": ")
                .append(counts.get(file))
                .append(counts.get(file) == 1 ? " problem" : " problems")
                .append(text));
        return report.toString();
    }
}
