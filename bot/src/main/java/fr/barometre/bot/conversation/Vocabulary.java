package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What can be typed anywhere, in every language at once: officials mix them. */
public final class Vocabulary {
    private final Map<String, Word> words = new HashMap<>();
    private final Map<Language, Map<ProfileAnswer, String>> profileLabels = new HashMap<>();

    /**
     * Takes the words from the messages.
     *
     * @throws IllegalArgumentException if one expression has two meanings
     */
    public Vocabulary(Texts texts) {
        for (Language language : Language.values()) {
            for (Word word : Word.values()) {
                for (String said : texts.say(language, word.key()).split(",", -1)) {
                    put(Plain.of(said), word);
                }
            }
            Map<ProfileAnswer, String> labels = new HashMap<>();
            for (ProfilePart part : ProfilePart.values()) {
                part.choices().forEach(c -> labels.put(c, Plain.of(texts.say(language, label(c)))));
            }
            profileLabels.put(language, labels);
        }
    }

    /** Returns the key of the message that names {@code answer}. */
    public static String label(ProfileAnswer answer) {
        return "profile." + ActionCode.profileCode(answer);
    }

    /** Returns what {@code plain} means as a whole, or empty if it is none of the words. */
    Optional<Word> read(String plain) {
        return Optional.ofNullable(words.get(plain));
    }

    /** Returns the choice of {@code part} whose label begins with {@code plain}, if it is the only one. */
    Optional<ProfileAnswer> choice(ProfilePart part, String plain) {
        if (plain.length() < 3) {
            return Optional.empty();
        }
        var matching = part.choices().stream()
                .filter(c -> profileLabels.values().stream()
                        .anyMatch(labels -> labels.getOrDefault(c, "").startsWith(plain)))
                .toList();
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    private void put(String said, Word word) {
        Word other = words.put(said, word);
        if (other != null && other != word) {
            throw new IllegalArgumentException("config/messages: \"" + said + "\" stands under " + other.key()
                    + " and under " + word.key() + ". Leave it under one of them.");
        }
    }
}
