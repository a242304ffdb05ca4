package fr.barometre.bot.text;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every text that the bot says of itself, by key and language, from {@code config/messages}.
 *
 * <p>A text may hold places such as {@code {name}}, filled when it is said.
 */
public final class Texts {
    private static final String FOLDER = "config/messages";

    private final Map<Language, Map<String, Message>> byLanguage = new EnumMap<>(Language.class);

    /**
     * Reads one file of messages for each language, in the form of {@link Properties}.
     *
     * @throws ConfigurationFaults naming every key or place that one language has and another lacks
     */
    public Texts(Map<Language, ? extends Reader> files) {
        for (Language language : Language.values()) {
            Reader file = files.get(language);
            if (file == null) {
                throw new IllegalArgumentException("No file of messages for " + language.code() + ".");
            }
            byLanguage.put(language, read(file));
        }
        ConfigurationFaults.throwIfAny(faults());
    }

    /**
     * Returns the text of {@code key} with its places filled.
     *
     * @param places names and values in turn
     * @throws IllegalArgumentException if there is no such text, or a place of it has no value
     */
    public String say(Language language, String key, Object... places) {
        Message text = messages(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message \"" + key + "\" in config/messages.");
        }
        return text.fill(key, places);
    }

    /** Returns the keys, the same in every language. */
    public Set<String> keys() {
        return Set.copyOf(messages(Language.FR).keySet());
    }

    private Map<String, Message> messages(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new TreeSet<>(messages(Language.FR).keySet());
        keys.addAll(messages(Language.EN).keySet());
        for (String key : keys) {
            Message french = messages(Language.FR).get(key);
            Message english = messages(Language.EN).get(key);
            if (french == null || english == null) {
                String file = FOLDER + (french == null ? "/fr" : "/en") + ".properties";
                faults.add(new Fault(file, key, "It is missing. Translate it."));
            } else if (!french.places().equals(english.places())) {
                faults.add(new Fault(
                        FOLDER,
                        key,
                        "It has the places " + french.places() + " in fr.properties and " + english.places()
                                + " in en.properties. Use the same in both."));
            }
        }
        return faults;
    }

    private static Map<String, Message> read(Reader file) {
        Properties properties = new Properties();
        try {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Message> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, Message.of((String) text)));
        return Map.copyOf(texts);
    }
}
