package fr.barometre.bot.screen;

import fr.barometre.bot.questionnaire.Figure;
import fr.barometre.bot.questionnaire.Survey;
import java.util.Locale;

/** A figure of the study in words, with its edition and where it is from. */
final class FigureText {
    private FigureText() {}

    static String of(View view, Survey survey, Figure figure) {
        int lowest = figure.lowest().value();
        int highest = figure.highest().value();
        String levels = switch (highest - lowest) {
            case 0 -> view.say("figure.level", "level", lowest);
            case 1 -> view.say("figure.two-levels", "lowest", lowest, "highest", highest);
            default -> view.say("figure.levels", "lowest", lowest, "highest", highest);
        };
        return view.say(
                "figure.share",
                "edition",
                survey.edition(),
                "percent",
                view.say(
                        "figure." + code(figure.qualifier()),
                        "percent",
                        view.figures().percent(figure.percent())),
                "levels",
                levels,
                "source",
                view.say("figure." + code(figure.source())));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
