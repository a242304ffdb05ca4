package fr.barometre.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text with its places, taken apart once.
 *
 * @param texts what stands around the places: one more than these
 * @param names the places in their order
 */
record Message(List<String> texts, List<String> names) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static Message of(String text) {
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int end = 0;
        for (Matcher place = PLACE.matcher(text); place.find(); end = place.end()) {
            texts.add(text.substring(end, place.start()));
            names.add(place.group(1));
        }
        texts.add(text.substring(end));
        return new Message(List.copyOf(texts), List.copyOf(names));
    }

    /** Returns the names of the places, each once and in alphabetical order. */
    Set<String> places() {
        return new TreeSet<>(names);
    }

    /**
     * Returns the text with its places filled.
     *
     * @param key names the text in an error
     * @param places names and values in turn
     * @throws IllegalArgumentException if a place has no value
     */
    String fill(String key, Object... places) {
        if (names.isEmpty()) {
            return texts.getFirst();
        }
        StringBuilder filled = new StringBuilder(texts.getFirst());
        for (int i = 0; i < names.size(); i++) {
            filled.append(value(key, names.get(i), places)).append(texts.get(i + 1));
        }
        return filled.toString();
    }

    private static Object value(String key, String name, Object... places) {
        for (int i = 0; i + 1 < places.length; i += 2) {
            if (name.equals(places[i].toString())) {
                return places[i + 1];
            }
        }
        throw new IllegalArgumentException("The message \"" + key + "\" has a place {" + name + "} that nobody fills.");
    }
}
