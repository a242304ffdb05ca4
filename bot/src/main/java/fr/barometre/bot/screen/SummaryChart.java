package fr.barometre.bot.screen;

import fr.barometre.bot.picture.Chart;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Placement;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The result as a chart, and the same in words. */
final class SummaryChart {
    private static final double TOP = 5;

    private SummaryChart() {}

    static Chart of(View view, List<Theme> themes, Maturity maturity, Optional<Placement> placement) {
        List<Chart.Row> rows = themes.stream()
                .map(t -> new Chart.Row(
                        view.name(t), view.shown(maturity.theme(t.id())), View.position(maturity.theme(t.id()))))
                .toList();
        return new Chart(
                view.say("picture.title", "category", Headline.category(view, placement)),
                view.in(view.survey().title()),
                rows,
                view.survey().levels().stream().map(view::in).toList(),
                zones(view),
                view.in(view.survey().caution()),
                view.say("picture.general", "mean", view.shown(maturity.general())),
                View.position(maturity.general()));
    }

    static String alternative(View view, List<Theme> themes, Maturity maturity, Optional<Placement> placement) {
        String values = themes.stream()
                .map(t -> view.say(
                        "picture.value", "theme", view.shortName(t), "mean", view.shown(maturity.theme(t.id()))))
                .collect(Collectors.joining(view.say("picture.separator")));
        return view.say(
                "picture.alternative",
                "category",
                Headline.category(view, placement),
                "mean",
                view.shown(maturity.general()),
                "values",
                values);
    }

    private static List<Chart.Zone> zones(View view) {
        List<Chart.Zone> zones = new ArrayList<>();
        double to = TOP;
        for (Category category : view.course().scope().categories()) {
            double from = category.from().doubleValue();
            if (from < to) {
                zones.addFirst(new Chart.Zone(
                        view.in(view.survey().category(category.id()).name()), from, to));
            }
            to = from;
        }
        return zones;
    }
}
