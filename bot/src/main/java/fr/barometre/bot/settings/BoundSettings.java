package fr.barometre.bot.settings;

import java.util.Map;
import java.util.Optional;

/** The records of settings that could be made; a setting that was refused has its default here. */
public final class BoundSettings {
    private final Map<Class<?>, Object> byType;

    BoundSettings(Map<Class<?>, Object> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** Returns the settings of {@code type}, or empty if they cannot be made of what is set. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(byType.get(type)).map(type::cast);
    }
}
