package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which theme, then which affirmation to correct. */
final class CorrectionScreens {
    private static final int PER_ROW = 3;

    private CorrectionScreens() {}

    static Screen themes(View view) {
        Maturity maturity = view.maturity();
        List<List<Button>> rows = new ArrayList<>();
        for (Theme theme : view.course().scope().themes()) {
            rows.add(List.of(view.plain(
                    new Action.CorrectTheme(theme.id()),
                    "correction.theme",
                    "theme",
                    view.name(theme),
                    "mean",
                    view.shown(maturity.theme(theme.id())))));
        }
        rows.add(List.of(view.quiet(Action.Go.PROFILE, "correction.profile"), back(view)));
        return view.screen(
                "correction",
                List.of(new Block.Heading(view.say("correction.heading"), ""), view.paragraph("correction.text")),
                rows);
    }

    static Screen theme(View view, Theme theme) {
        List<String> items = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (Affirmation affirmation : theme.affirmations()) {
            int n = items.size() + 1;
            items.add(view.say(
                    "correction.item",
                    "n",
                    n,
                    "statement",
                    view.statement(affirmation),
                    "answer",
                    answer(view, affirmation)));
            row.add(view.plain(new Action.Show(affirmation.id()), "correction.affirmation", "n", n));
            if (row.size() == PER_ROW) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        rows.addAll(themeWide(view, theme));
        rows.add(List.of(view.quiet(Action.Go.CORRECT, "correction.themes"), back(view)));
        return view.screen(
                "correction-theme",
                List.of(
                        new Block.Heading(view.name(theme), view.placeOf(theme)),
                        view.paragraph("correction.which"),
                        new Block.Items(items)),
                rows);
    }

    private static List<List<Button>> themeWide(View view, Theme theme) {
        if (view.course().express()) {
            return List.of();
        }
        boolean outside = view.session().outside().contains(theme.id());
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(
                outside
                        ? view.plain(new Action.Inside(theme.id()), "ending.inside")
                        : view.plain(new Action.Outside(theme.id()), "theme.outside")));
        if (view.course().complete(theme)) {
            rows.add(List.of(view.plain(new Action.Initiative(theme.id()), "correction.initiative")));
        }
        return rows;
    }

    private static String answer(View view, Affirmation affirmation) {
        Optional<Answer> answer = view.course().answer(affirmation.id());
        return answer.map(view::label).orElseGet(() -> view.say("answer.none"));
    }

    private static Button back(View view) {
        return view.quiet(Action.Go.RESUME, view.course().finished() ? "button.summary-back" : "button.resume");
    }
}
