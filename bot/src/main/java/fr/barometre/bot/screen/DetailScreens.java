package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.questionnaire.Figure;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;

/** Every theme beside its dated place in the study, and one theme with the study's figures. */
final class DetailScreens {
    private DetailScreens() {}

    static Screen themes(View view) {
        Maturity maturity = view.maturity();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("detail.heading"), ""));
        List<String> items = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        for (Theme theme : view.course().scope().themes()) {
            String mean = view.shown(maturity.theme(theme.id()));
            items.add(view.survey()
                    .text(theme)
                    .standing()
                    .map(s -> view.say(
                            "detail.theme-dated", "theme", view.name(theme), "mean", mean, "standing", view.in(s)))
                    .orElseGet(() -> view.say("detail.theme", "theme", view.name(theme), "mean", mean)));
            rows.add(List.of(new Button(view.name(theme), new Action.ShowTheme(theme.id()), Button.Look.PLAIN)));
        }
        blocks.add(new Block.Items(items));
        blocks.add(new Block.Small(
                view.say("detail.source", "source", view.in(view.survey().source()))));
        rows.add(List.of(view.first(Action.Go.SUMMARY, "button.summary-back")));
        return view.screen("detail", blocks, rows);
    }

    static Screen theme(View view, Theme theme) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.name(theme), view.placeOf(theme)));
        blocks.add(
                view.paragraph("detail.mean", "mean", view.shown(view.maturity().theme(theme.id()))));
        List<String> items = new ArrayList<>();
        for (Affirmation affirmation : theme.affirmations()) {
            items.add(line(view, affirmation));
        }
        blocks.add(new Block.Items(items));
        String initiative = view.session().initiatives().get(theme.id());
        if (initiative != null) {
            blocks.add(view.paragraph("ending.initiative", "text", initiative));
        }
        blocks.add(new Block.Small(
                view.say("detail.source", "source", view.in(view.survey().source()))));
        return view.screen(
                "detail-theme",
                blocks,
                List.of(List.of(
                        view.first(Action.Go.DETAIL, "detail.back"),
                        view.quiet(Action.Go.SUMMARY, "button.summary-back"))));
    }

    private static String line(View view, Affirmation affirmation) {
        String answer =
                view.course().answer(affirmation.id()).map(view::label).orElseGet(() -> view.say("answer.none"));
        StringBuilder line =
                new StringBuilder(view.say("detail.line", "statement", view.statement(affirmation), "answer", answer));
        for (Figure figure : view.survey().text(affirmation).figures()) {
            line.append(' ').append(FigureText.of(view, view.survey(), figure));
        }
        return line.toString();
    }
}
