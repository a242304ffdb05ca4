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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text that the bot says of itself, by key and language, from {@code config/messages}.
 *
 * <p>A text may hold places such as {@code {name}}, filled when it is said.
 */
public final class Texts {
    private static final String FOLDER = "config/messages";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

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
        String text = messages(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message \"" + key + "\" in config/messages.");
        }
        if (text.indexOf('{') < 0) {
            return text;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < places.length; i += 2) {
            values.put(places[i].toString(), places[i + 1].toString());
        }
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "The message \"" + key + "\" has a place {" + place.group(1) + "} that nobody fills.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Returns the keys, the same in every language. */
    public Set<String> keys() {
        return Set.copyOf(messages(Language.FR).keySet());
    }

    private Map<String, String> messages(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new TreeSet<>(messages(Language.FR).keySet());
        keys.addAll(messages(Language.EN).keySet());
        for (String key : keys) {
            String french = messages(Language.FR).get(key);
            String english = messages(Language.EN).get(key);
            if (french == null || english == null) {
                String file = FOLDER + (french == null ? "/fr" : "/en") + ".properties";
                faults.add(new Fault(file, key, "It is missing. Translate it."));
            } else if (!places(french).equals(places(english))) {
                faults.add(new Fault(
                        FOLDER,
                        key,
                        "It has the places " + places(french) + " in fr.properties and " + places(english)
                                + " in en.properties. Use the same in both."));
            }
        }
        return faults;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(r -> places.add(r.group(1)));
        return places;
    }

    private static Map<String, String> read(Reader file) {
        Properties properties = new Properties();
        try {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return Map.copyOf(texts);
    }
}
