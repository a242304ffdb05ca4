package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.questionnaire.Survey;
import java.util.ArrayList;
import java.util.List;

/** The first screen, and the choice of a questionnaire where more than one is offered. */
final class WelcomeScreens {
    private WelcomeScreens() {}

    static Screen welcome(View view, boolean choice) {
        Survey survey = view.survey();
        List<Block> blocks = List.of(
                new Block.Heading(view.in(survey.title()), ""),
                view.paragraph(
                        "welcome.text",
                        "minutes",
                        survey.minutes().full(),
                        "affirmations",
                        survey.questionnaire().size()),
                view.paragraph("welcome.kept", "days", view.retention().toDays()));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.first(
                Action.Go.BEGIN_FULL,
                "welcome.full",
                "minutes",
                survey.minutes().full())));
        if (survey.questionnaire().affirmations().stream().anyMatch(a -> a.express())) {
            rows.add(List.of(view.plain(
                    Action.Go.BEGIN_EXPRESS,
                    "welcome.express",
                    "minutes",
                    survey.minutes().express())));
        }
        if (choice) {
            rows.add(List.of(view.plain(Action.Go.CHOOSE, "welcome.choose")));
        }
        rows.add(List.of(
                view.quiet(Action.Go.CAMPAIGNS, "welcome.campaigns"),
                view.quiet(new Action.Speak(view.language().other()), "welcome.language")));
        return view.screen("welcome", blocks, rows);
    }

    static Screen choice(View view, List<Survey> offered) {
        List<Block> blocks = List.of(new Block.Heading(view.say("choice.heading"), ""), view.paragraph("choice.text"));
        List<List<Button>> rows = new ArrayList<>();
        for (Survey survey : offered) {
            String id = survey.questionnaire().edition().id();
            rows.add(List.of(new Button(view.in(survey.title()), new Action.Choose(id), Button.Look.PLAIN)));
        }
        rows.add(List.of(view.quiet(Action.Go.RESUME, "button.back")));
        return view.screen("choice", blocks, rows);
    }
}
