package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.questionnaire.Inspiration;
import fr.barometre.bot.questionnaire.QuestionGroup;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What other collectivités did on the weakest themes, and the questions for tomorrow. */
final class InspirationScreens {
    private static final int THEMES = 3;

    private InspirationScreens() {}

    static Screen inspirations(View view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("inspirations.heading"), ""));
        blocks.addAll(told(view, view.survey(), view.maturity().weakest(THEMES)));
        return view.screen(
                "inspirations", blocks, List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))));
    }

    /** Returns what others did on these themes, and where that is told. */
    static List<Block> told(View view, Survey survey, List<String> themeIds) {
        List<Block> blocks = new ArrayList<>();
        for (String themeId : themeIds) {
            List<String> items = new ArrayList<>();
            for (Inspiration inspiration : survey.inspirations()) {
                if (inspiration.themes().contains(themeId)) {
                    items.add(view.say(
                            "inspirations.item", "who", inspiration.who(), "text", view.in(inspiration.text())));
                }
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Statement(view.in(survey.theme(themeId).name())));
                blocks.add(new Block.Items(items));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(view.paragraph("inspirations.none"));
        }
        blocks.add(new Block.Small(view.say("inspirations.source", "edition", survey.edition())));
        return blocks;
    }

    static Screen questions(View view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("questions.heading"), ""));
        for (QuestionGroup group : view.survey().questions()) {
            blocks.add(new Block.Statement(view.in(group.name())));
            blocks.add(new Block.Items(texts(view, group.questions())));
        }
        return view.screen("questions", blocks, List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))));
    }

    private static List<String> texts(View view, List<Localized> questions) {
        return questions.stream().map(view::in).collect(Collectors.toList());
    }
}
