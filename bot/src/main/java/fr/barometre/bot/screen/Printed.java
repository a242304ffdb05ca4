package fr.barometre.bot.screen;

import fr.barometre.bot.text.Language;
import java.util.List;

/**
 * A report to be set on paper: screens one after another, of which only what is said and shown counts.
 *
 * @param title what the document is called, and said on its first page
 * @param subtitle whose it is, and of when
 * @param footer what stands at the foot of each page, beside its number
 */
public record Printed(Language language, String title, String subtitle, String footer, List<Screen> screens) {
    public Printed {
        screens = List.copyOf(screens);
    }

    /** Hides what is in it. */
    @Override
    public String toString() {
        return "Printed[hidden]";
    }
}
