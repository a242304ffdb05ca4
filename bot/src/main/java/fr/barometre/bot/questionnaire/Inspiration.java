package fr.barometre.bot.questionnaire;

import fr.barometre.bot.text.Localized;
import java.util.List;

/**
 * What another collectivité did, for respondents whose weakest themes it matches.
 *
 * @param themes ids of the themes it speaks to, at least one
 * @param who the collectivité
 */
public record Inspiration(List<String> themes, String who, Localized text) {
    public Inspiration {
        themes = List.copyOf(themes);
    }
}
