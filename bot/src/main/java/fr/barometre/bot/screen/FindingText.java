package fr.barometre.bot.screen;

import fr.barometre.bot.questionnaire.Survey;
import fr.barometre.bot.summary.Figures;
import fr.barometre.scoring.Finding;
import java.math.BigDecimal;

/** One step of the explanation of a category, in words. */
final class FindingText {
    private final View view;
    private final Survey survey;
    private final Figures figures;

    FindingText(View view, Survey survey) {
        this.view = view;
        this.survey = survey;
        figures = new Figures(survey, view.language());
    }

    String of(Finding finding) {
        return switch (finding) {
            case Finding.GeneralLevel g -> {
                String category = bandName(g);
                yield g.below()
                        .map(below -> view.say(
                                "why.level-between",
                                "mean",
                                figures.exact(g.general()),
                                "from",
                                figures.threshold(g.from()),
                                "below",
                                figures.threshold(below),
                                "category",
                                category))
                        .orElseGet(() -> view.say(
                                "why.level-from",
                                "mean",
                                figures.exact(g.general()),
                                "from",
                                figures.threshold(g.from()),
                                "category",
                                category));
            }
            case Finding.ConditionMet c ->
                condition("why.condition-met", c.categoryId(), c.themeId(), figures.exact(c.mean()), c.from());
            case Finding.ConditionMissed c ->
                condition("why.condition-missed", c.categoryId(), c.themeId(), figures.exact(c.mean()), c.from());
            case Finding.ConditionNotAssessed c ->
                condition("why.condition-not-assessed", c.categoryId(), c.themeId(), "", c.from());
            case Finding.StandsOut s ->
                view.say(
                        "why.stands-out",
                        "theme",
                        theme(s.themeId()),
                        "mean",
                        figures.exact(s.mean()),
                        "from",
                        figures.threshold(s.rule().themeFrom()),
                        "excess",
                        figures.excess(s.mean(), s.general(), s.rule().aboveGeneral()),
                        "above",
                        figures.threshold(s.rule().aboveGeneral()));
            case Finding.NoneStandsOut n ->
                view.say(
                        "why.none-stands-out",
                        "from",
                        figures.threshold(n.rule().themeFrom()),
                        "above",
                        figures.threshold(n.rule().aboveGeneral()));
        };
    }

    private String bandName(Finding.GeneralLevel level) {
        return survey.questionnaire().categories().stream()
                .filter(c -> c.from().compareTo(level.from()) == 0)
                .findFirst()
                .map(c -> view.in(survey.category(c.id()).name()))
                .orElse("");
    }

    private String condition(String key, String categoryId, String themeId, String mean, BigDecimal from) {
        return view.say(
                key,
                "category",
                view.in(survey.category(categoryId).name()),
                "theme",
                theme(themeId),
                "mean",
                mean,
                "from",
                figures.threshold(from));
    }

    private String theme(String id) {
        return view.in(survey.theme(id).name());
    }
}
