package fr.barometre.bot.screen;

import fr.barometre.bot.questionnaire.Figure;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;

/** One respondent's summary, to be printed: the screens behind it, one after another, and the method. */
final class PersonalReport {
    private PersonalReport() {}

    static Printed of(View view) {
        return new Printed(
                view.language(),
                view.in(view.survey().title()),
                view.say("report.personal", "date", view.day(view.session().touchedAt())),
                view.in(view.survey().caution()),
                List.of(
                        SummaryScreens.summary(view),
                        WhyScreen.of(view),
                        WayScreen.of(view),
                        detail(view),
                        InspirationScreens.inspirations(view),
                        SummaryScreens.radar(view),
                        InspirationScreens.questions(view),
                        method(view)));
    }

    private static Screen detail(View view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("detail.heading"), ""));
        for (Theme theme : view.course().scope().themes()) {
            blocks.add(new Block.Statement(
                    view.name(theme) + " · " + view.shown(view.maturity().theme(theme.id()))));
            List<String> items = new ArrayList<>();
            theme.affirmations().forEach(a -> items.add(line(view, a)));
            blocks.add(new Block.Items(items));
        }
        blocks.add(new Block.Small(
                view.say("detail.source", "source", view.in(view.survey().source()))));
        return view.screen("detail", blocks, List.of());
    }

    private static String line(View view, Affirmation affirmation) {
        String answer =
                view.course().answer(affirmation.id()).map(view::label).orElseGet(() -> view.say("answer.none"));
        StringBuilder line =
                new StringBuilder(view.say("report.line", "statement", view.statement(affirmation), "answer", answer));
        for (Figure figure : view.survey().text(affirmation).figures()) {
            line.append(' ').append(FigureText.of(view, view.survey(), figure));
        }
        return line.toString();
    }

    private static Screen method(View view) {
        return view.screen(
                "method",
                List.of(
                        new Block.Heading(view.say("method.heading"), ""),
                        new Block.Items(List.of(
                                view.say("report.scale"),
                                view.say("report.formula"),
                                view.say("method.category"),
                                view.say("method.no-ranking"))),
                        new Block.Small(view.say(
                                "detail.source", "source", view.in(view.survey().source())))),
                List.of());
    }
}
