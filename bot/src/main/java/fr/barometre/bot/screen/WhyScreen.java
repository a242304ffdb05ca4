package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.summary.Figures;
import fr.barometre.scoring.Finding;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Outlook;
import fr.barometre.scoring.Placement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why this category: the rules that held, and the figures they were held against. */
final class WhyScreen {
    private WhyScreen() {}

    static Screen of(View view) {
        Optional<Placement> placement =
                Placement.of(view.course().scope(), view.course().answers());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("why.heading"), ""));
        blocks.add(new Block.Statement(Headline.category(view, placement)));
        placement.ifPresent(p -> {
            blocks.add(
                    new Block.Paragraph(view.in(view.survey().text(p.outcome()).meaning())));
            List<String> lines = new ArrayList<>();
            p.findings().forEach(f -> lines.add(line(view, f)));
            noOpinions(view, p).ifPresent(lines::add);
            if (p.provisional()) {
                lines.add(view.say("why.provisional"));
            }
            if (view.course().express()) {
                lines.add(view.say("why.express", "n", view.course().scope().size()));
            }
            blocks.add(new Block.Items(lines));
        });
        blocks.add(new Block.Small(view.in(view.survey().caution())));
        return view.screen("why", blocks, List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))));
    }

    private static String line(View view, Finding finding) {
        Figures figures = view.figures();
        return switch (finding) {
            case Finding.GeneralLevel g -> {
                String category = bandName(view, g);
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
                condition(view, "why.condition-met", c.categoryId(), c.themeId(), figures.exact(c.mean()), c.from());
            case Finding.ConditionMissed c ->
                condition(view, "why.condition-missed", c.categoryId(), c.themeId(), figures.exact(c.mean()), c.from());
            case Finding.ConditionNotAssessed c ->
                condition(view, "why.condition-not-assessed", c.categoryId(), c.themeId(), "", c.from());
            case Finding.StandsOut s ->
                view.say(
                        "why.stands-out",
                        "theme",
                        theme(view, s.themeId()),
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

    private static String bandName(View view, Finding.GeneralLevel level) {
        return view.course().scope().categories().stream()
                .filter(c -> c.from().compareTo(level.from()) == 0)
                .findFirst()
                .map(c -> view.in(view.survey().category(c.id()).name()))
                .orElse("");
    }

    private static String condition(
            View view, String key, String categoryId, String themeId, String mean, BigDecimal from) {
        return view.say(
                key,
                "category",
                view.in(view.survey().category(categoryId).name()),
                "theme",
                theme(view, themeId),
                "mean",
                mean,
                "from",
                view.figures().threshold(from));
    }

    private static String theme(View view, String id) {
        return view.in(view.survey().theme(id).name());
    }

    /** What the answers without opinion could have changed, had they been levels. */
    private static Optional<String> noOpinions(View view, Placement placement) {
        Maturity maturity = view.maturity();
        if (maturity.noOpinion() == 0) {
            return Optional.empty();
        }
        Outlook outlook =
                Outlook.of(view.course().scope(), view.course().answers().withoutNoOpinions());
        String others = outlook.possible().stream()
                .filter(o -> !o.equals(placement.outcome()))
                .map(o -> view.in(view.survey().text(o).name()))
                .collect(Collectors.joining(", "));
        return Optional.of(view.say(
                others.isEmpty() ? "why.no-opinion-same" : "why.no-opinion-other",
                "n",
                maturity.noOpinion(),
                "lowest",
                view.figures().exact(outlook.lowest()),
                "highest",
                view.figures().exact(outlook.highest()),
                "categories",
                others));
    }
}
