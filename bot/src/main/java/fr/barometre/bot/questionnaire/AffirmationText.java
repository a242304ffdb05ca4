package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import java.util.List;

/**
 * How an affirmation is said.
 *
 * @param statement the ideal target, at most 160 characters
 * @param help what is meant, with an example of level 2 and of level 4, at most 350 characters
 * @param figures the edition's published shares; empty where none survived
 */
public record AffirmationText(Localized statement, Localized help, List<Figure> figures) {
    public AffirmationText {
        figures = List.copyOf(figures);
    }
}
