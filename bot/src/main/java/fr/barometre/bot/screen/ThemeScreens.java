package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Session;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first and the last screen of a theme. The last one announces the next theme, which spares a tap. */
final class ThemeScreens {
    private ThemeScreens() {}

    static Screen opening(View view, Theme theme) {
        List<Block> blocks = List.of(
                new Block.Heading(view.name(theme), view.placeOf(theme)),
                view.progress(),
                new Block.Paragraph(view.in(view.survey().text(theme).line())),
                new Block.Small(view.say("theme.size", "n", theme.affirmations().size())));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.first(new Action.Enter(theme.id()), "theme.enter")));
        rows.add(List.of(view.plain(new Action.Outside(theme.id()), "theme.outside")));
        List<Button> navigation = new ArrayList<>();
        view.course()
                .before(theme.affirmations().getFirst().id())
                .ifPresent(before -> navigation.add(view.quiet(new Action.Show(before.id()), "button.previous")));
        navigation.add(view.quiet(Action.Go.PAUSE, "button.pause"));
        rows.add(navigation);
        return view.screen("opening", blocks, rows);
    }

    static Screen ending(View view, Theme theme) {
        Optional<Theme> next =
                view.course().open().map(a -> view.course().scope().themeOf(a.id()));
        Optional<Theme> untouched = view.course().untouchedNext();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.name(theme), view.placeOf(theme)));
        blocks.add(view.progress());
        blocks.add(new Block.Statement(result(view, theme)));
        String initiative = view.session().initiatives().get(theme.id());
        if (initiative != null) {
            blocks.add(view.paragraph("ending.initiative", "text", initiative));
        }
        blocks.add(view.paragraph(initiative == null ? "ending.ask" : "ending.replace"));
        untouched.ifPresent(t -> blocks.add(view.paragraph(
                "ending.next",
                "theme",
                view.name(t),
                "place",
                view.placeOf(t),
                "line",
                view.in(view.survey().text(t).line()))));
        Screen.Field field =
                new Screen.Field(view.say("ending.field"), view.say("ending.submit"), Session.INITIATIVE_LIMIT);
        return new Screen("ending", blocks, rows(view, theme, next, untouched), Optional.of(field), Optional.empty());
    }

    private static String result(View view, Theme theme) {
        if (view.session().outside().contains(theme.id())) {
            return view.say("ending.outside", "n", theme.affirmations().size());
        }
        Mean mean = view.maturity().theme(theme.id());
        return mean.isAssessed() ? view.say("ending.mean", "mean", view.shown(mean)) : view.say("ending.unassessed");
    }

    private static List<List<Button>> rows(View view, Theme theme, Optional<Theme> next, Optional<Theme> untouched) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(next.map(t -> view.first(
                        new Action.Enter(t.id()),
                        "ending.continue",
                        "theme",
                        view.shortName(t),
                        "n",
                        view.number(t),
                        "of",
                        view.course().scope().themes().size()))
                .orElseGet(() -> view.first(Action.Go.RESUME, "button.summary"))));
        untouched.ifPresent(t -> rows.add(
                List.of(view.plain(new Action.Outside(t.id()), "ending.next-outside", "theme", view.shortName(t)))));
        if (view.session().outside().contains(theme.id())) {
            rows.add(List.of(view.plain(new Action.Inside(theme.id()), "ending.inside")));
        }
        if (view.session().initiatives().containsKey(theme.id())) {
            view.session().ties().membership().ifPresent(m -> rows.add(List.of(ParticipationScreens.sharing(view, m))));
        }
        Affirmation last = theme.affirmations().getLast();
        rows.add(List.of(
                view.quiet(new Action.Show(last.id()), "button.previous"),
                view.quiet(Action.Go.PAUSE, "button.pause")));
        return rows;
    }
}
