package fr.barometre.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rule that every identifier of a questionnaire keeps, whoever bears it. */
final class Ids {

    /** Room for an affirmation's id in a button: a chat platform carries 64 bytes, the id shares them with a verb. */
    static final int LONGEST = 40;

    static final int LONGEST_OF_THEME = 20;

    private Ids() {}

    /** Returns {@code id}, provided it has the form of an id and at most {@code longest} characters. */
    static String checked(String bearer, String id, int longest) {
        if (!wellFormed(id)) {
            throw new IllegalArgumentException("The id of " + bearer + " is \"" + id
                    + "\". Use small letters without accents, digits, dots and hyphens, a letter or digit first.");
        }
        if (id.length() > longest) {
            throw new IllegalArgumentException("The id of " + bearer + " is \"" + id + "\": " + id.length()
                    + " characters. Use at most " + longest + ".");
        }
        return id;
    }

    private static boolean wellFormed(String id) {
        if (id.isEmpty() || !isSmall(id.charAt(0))) {
            return false;
        }
        for (int i = 1; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!isSmall(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /** Returns the ids that occur more than once, each as often as it is repeated. */
    static List<String> repeated(List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(id)).toList();
    }
}
