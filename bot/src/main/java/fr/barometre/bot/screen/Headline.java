package fr.barometre.bot.screen;

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
        String name = view.in(view.survey().text(placement.get().outcome()).name());
        List<String> limits = new ArrayList<>();
        if (view.course().express()) {
            limits.add(view.say("category.indicative"));
        } else if (placement.get().provisional()) {
            limits.add(view.say("category.provisional"));
        }
        if (placement.get().unconfirmed()) {
            limits.add(view.say("category.unconfirmed"));
        }
        return limits.isEmpty() ? name : name + " (" + String.join(", ", limits) + ")";
    }
}
