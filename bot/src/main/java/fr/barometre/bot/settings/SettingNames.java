package fr.barometre.bot.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The names of settings that mean something to the bot. */
final class SettingNames {
    private final Set<String> names = new TreeSet<>();
    private final List<ConfigurationPropertyName> open = new ArrayList<>();

    /** Adds every component of the record {@code type}, and of the records in it. */
    void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            Class<?> kind = component.getType();
            if (kind.isRecord()) {
                add(name, kind);
            } else {
                names.add(name);
                if (isOpen(component)) {
                    open.add(ConfigurationPropertyName.of(name));
                }
            }
        }
    }

    private static boolean isOpen(RecordComponent component) {
        Class<?> kind = component.getType();
        return kind.isArray() || Map.class.isAssignableFrom(kind) || Collection.class.isAssignableFrom(kind);
    }

    /**
     * Returns a fault for each setting under {@code prefix} that means nothing, with the name that was perhaps meant.
     */
    List<Fault> unknown(Environment environment, String prefix) {
        ConfigurationPropertyName root = ConfigurationPropertyName.of(prefix);
        List<Fault> faults = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                boolean loose = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
                iterable.stream()
                        .filter(name -> root.isAncestorOf(name) && !isKnown(name, loose))
                        .map(name -> fault(prefix, name, loose))
                        .forEach(faults::add);
            }
        }
        return faults.stream().distinct().toList();
    }

    /** In environment variables, dots, dashes and nothing look alike. */
    private boolean isKnown(ConfigurationPropertyName name, boolean loose) {
        return loose
                ? names.stream().anyMatch(known -> squeezed(known).equals(squeezed(name.toString())))
                        || open.stream()
                                .anyMatch(known -> squeezed(name.toString()).startsWith(squeezed(known.toString())))
                : names.stream()
                                .anyMatch(known ->
                                        ConfigurationPropertyName.of(known).equals(name))
                        || open.stream().anyMatch(known -> known.isAncestorOf(name));
    }

    /** The prefix, which all names share, does not make them more alike. */
    private Fault fault(String prefix, ConfigurationPropertyName name, boolean loose) {
        int begin = prefix.length() + 1;
        List<String> endings = names.stream()
                .filter(known -> known.startsWith(prefix + "."))
                .map(known -> known.substring(begin))
                .toList();
        return Fault.ofProperty(
                loose ? variable(name.toString()) : name.toString(),
                "There is no such setting."
                        + Spelling.nearest(name.toString().substring(begin), endings)
                                .map(near -> prefix + "." + near)
                                .map(near -> " Did you mean " + (loose ? variable(near) : near) + "?")
                                .orElse(" Remove it, or see the table of settings in README.md."));
    }

    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String squeezed(String name) {
        return name.replace("-", "").replace(".", "");
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
