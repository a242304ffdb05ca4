package fr.barometre.bot.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/** The making of one record of settings, in which a refused value is noted and gives way to its default. */
final class SettingsBinding<T> {
    private final Binder binder;
    private final ConfigurationPropertyName prefix;
    private final Class<T> type;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    SettingsBinding(Binder binder, String prefix, Class<T> type) {
        this.binder = binder;
        this.prefix = ConfigurationPropertyName.of(prefix);
        this.type = type;
    }

    /** Returns the record, or empty if it cannot be made even without what was refused. */
    Optional<T> make() {
        Optional<T> made = attempt();
        return made.isEmpty() && !refused.isEmpty() ? attempt() : made;
    }

    List<Fault> faults() {
        return faults.stream().distinct().toList();
    }

    private Optional<T> attempt() {
        try {
            return Optional.of(binder.bindOrCreate(prefix, Bindable.of(type), new Noting()));
        } catch (BindException e) {
            note(e);
            return Optional.empty();
        }
    }

    private void note(BindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationFaults found) {
                faults.addAll(found.faults());
                found.faults().forEach(fault -> refused.add(fault.path()));
                return;
            }
        }
    }

    private final class Noting implements BindHandler {
        @Override
        public <V> @Nullable Bindable<V> onStart(
                ConfigurationPropertyName name, Bindable<V> target, BindContext context) {
            return refused.contains(name.toString()) ? null : target;
        }

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error)
                throws Exception {
            if (name.equals(prefix)) {
                throw error;
            }
            ConfigurationProperty property = context.getConfigurationProperty();
            faults.add(Fault.ofProperty(name.toString(), advice(name, property, wanted(target.getType()))));
            refused.add(name.toString());
            return null;
        }
    }

    private static Class<?> wanted(ResolvableType type) {
        return (type.resolve() == Optional.class ? type.getGeneric() : type).toClass();
    }

    private static String advice(
            ConfigurationPropertyName name, @Nullable ConfigurationProperty property, Class<?> wanted) {
        if (property == null) {
            return "Its value is not " + form(wanted);
        }
        return (isSecret(name) ? "Its value" : "\"" + property.getValue() + "\"")
                + " is not "
                + form(wanted)
                + (property.getOrigin() == null ? "" : " (set in: " + property.getOrigin() + ")");
    }

    private static boolean isSecret(ConfigurationPropertyName name) {
        String last = name.getLastElement(ConfigurationPropertyName.Form.UNIFORM);
        return last.endsWith("key") || last.endsWith("token") || last.endsWith("secret") || last.endsWith("password");
    }

    private static String form(Class<?> wanted) {
        if (wanted == Duration.class) {
            return "a length of time. Give a number with its unit, such as 30d, 12h or 45s.";
        }
        if (wanted == URI.class) {
            return "an address. Give one such as https://barometre.example.fr.";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false.";
        }
        if (wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class) {
            return "a whole number.";
        }
        return "of the form that is needed here. See the table of settings in README.md.";
    }
}
