package fr.barometre.bot.screen;

import fr.barometre.bot.picture.Chart;
import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.summary.Figures;
import fr.barometre.scoring.Assessment;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The result as a chart, and the same in words. */
final class SummaryChart {
    private static final double TOP = 5;

    private SummaryChart() {}

    static Chart of(View view, Survey survey, List<Theme> themes, Assessment assessment, String category) {
        Figures figures = new Figures(survey, view.language());
        List<Chart.Row> rows = themes.stream()
                .map(t -> new Chart.Row(
                        view.in(survey.text(t).name()),
                        shown(view, figures, assessment.theme(t.id())),
                        View.position(assessment.theme(t.id()))))
                .toList();
        return new Chart(
                view.say("picture.title", "category", category),
                view.in(survey.title()),
                rows,
                survey.levels().stream().map(view::in).toList(),
                zones(view, survey),
                view.in(survey.caution()),
                view.say("picture.general", "mean", shown(view, figures, assessment.general())),
                View.position(assessment.general()));
    }

    static String alternative(View view, Survey survey, List<Theme> themes, Assessment assessment, String category) {
        Figures figures = new Figures(survey, view.language());
        String values = themes.stream()
                .map(t -> view.say(
                        "picture.value",
                        "theme",
                        view.in(survey.text(t).shortName()),
                        "mean",
                        shown(view, figures, assessment.theme(t.id()))))
                .collect(Collectors.joining(view.say("picture.separator")));
        return view.say(
                "picture.alternative",
                "category",
                category,
                "mean",
                shown(view, figures, assessment.general()),
                "values",
                values);
    }

    private static String shown(View view, Figures figures, Score score) {
        return score.isAssessed() ? figures.shown(score) : view.say("mean.none");
    }

    private static List<Chart.Zone> zones(View view, Survey survey) {
        List<Chart.Zone> zones = new ArrayList<>();
        double to = TOP;
        for (Category category : survey.questionnaire().categories()) {
            double from = category.from().doubleValue();
            if (from < to) {
                zones.addFirst(
                        new Chart.Zone(view.in(survey.category(category.id()).name()), from, to));
            }
            to = from;
        }
        return zones;
    }
}
