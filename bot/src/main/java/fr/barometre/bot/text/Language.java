package fr.barometre.bot.text;

import java.util.Locale;

/** The languages in which the bot speaks: French first. */
public enum Language {
    FR,
    EN;

    /** Returns the two-letter code of ISO 639-1, which also names the file of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the language that {@code tag} (BCP 47, such as {@code en-GB}) asks for: English for English, else French.
     */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : FR;
    }

    public Language other() {
        return this == FR ? EN : FR;
    }
}
