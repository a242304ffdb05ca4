package fr.barometre.bot.text;

/** One text in each of the languages; neither is blank. */
public record Localized(String fr, String en) {
    public Localized {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A text is missing in French or in English. Give both.");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
