package fr.barometre.bot.screen;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.scoring.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The category in a few words, with what limits it. */
final class Headline {
    private Headline() {}

    /** Returns the category, such as {@code pragmatique généraliste (indicatif)}. */
    static String category(View view, Optional<Placement> placement) {
        if (placement.isEmpty()) {
            return view.say("category.none");
        }
        return category(view, view.survey(), placement.get(), view.course().express());
    }

    /** Returns the category of whoever is placed by {@code survey}. */
    static String category(View view, Survey survey, Placement placement, boolean express) {
        String name = view.in(survey.text(placement.outcome()).name());
        List<String> limits = new ArrayList<>();
        if (express) {
            limits.add(view.say("category.indicative"));
        } else if (placement.provisional()) {
            limits.add(view.say("category.provisional"));
        }
        if (placement.unconfirmed()) {
            limits.add(view.say("category.unconfirmed"));
        }
        return limits.isEmpty() ? name : name + " (" + String.join(", ", limits) + ")";
    }
}
