package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.picture.Chart;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Placement;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The summary: on one phone screen, at most 900 characters, and a picture; and the same as a radar. */
final class SummaryScreens {
    private static final int NAMED = 3;

    private SummaryScreens() {}

    static Screen summary(View view) {
        Maturity maturity = view.maturity();
        Optional<Placement> placement =
                Placement.of(view.course().scope(), view.course().answers());
        List<Theme> themes = ranked(view, maturity);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("summary.heading"), ""));
        blocks.add(new Block.Statement(Headline.category(view, placement)));
        blocks.add(new Block.Paragraph(level(view, maturity)));
        blocks.add(view.bars(themes, maturity));
        if (!maturity.even()) {
            names(view, "summary.strengths", maturity.strongest(NAMED)).ifPresent(blocks::add);
            names(view, "summary.priorities", maturity.weakest(NAMED)).ifPresent(blocks::add);
        }
        blocks.add(new Block.Small(view.in(view.survey().caution())));
        String category = Headline.category(view, placement);
        Chart chart = SummaryChart.of(view, view.survey(), themes, maturity, category);
        return new Screen(
                "summary",
                blocks,
                rows(view, placement),
                Optional.empty(),
                Optional.of(new Attachment.Picture(
                        Attachment.Shape.BARS,
                        chart,
                        SummaryChart.alternative(view, view.survey(), themes, maturity, category))));
    }

    static Screen radar(View view) {
        Maturity maturity = view.maturity();
        Optional<Placement> placement =
                Placement.of(view.course().scope(), view.course().answers());
        List<Theme> themes = view.course().scope().themes();
        String category = Headline.category(view, placement);
        return new Screen(
                "radar",
                List.of(
                        new Block.Heading(view.say("radar.heading"), ""),
                        view.paragraph("radar.text"),
                        new Block.Small(view.in(view.survey().caution()))),
                List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))),
                Optional.empty(),
                Optional.of(new Attachment.Picture(
                        Attachment.Shape.RADAR,
                        SummaryChart.of(view, view.survey(), themes, maturity, category),
                        SummaryChart.alternative(view, view.survey(), themes, maturity, category))));
    }

    static Screen report(View view, Files files) {
        return new Screen(
                "report",
                List.of(new Block.Heading(view.say("own-report.heading"), ""), view.paragraph("own-report.text")),
                List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))),
                Optional.empty(),
                Optional.of(new Attachment.Document(
                        view.say("own-report.file"),
                        "application/pdf",
                        view.say("own-report.label"),
                        () -> files.pdf(PersonalReport.of(view)))));
    }

    private static String level(View view, Maturity maturity) {
        String key = maturity.general().isAssessed() ? "summary.level" : "summary.unassessed";
        return view.say(
                key,
                "mean",
                view.shown(maturity.general()),
                "rated",
                maturity.rated(),
                "total",
                view.survey().questionnaire().size());
    }

    private static Optional<Block> names(View view, String key, List<String> themeIds) {
        String names = themeIds.stream()
                .map(id -> view.in(view.survey().theme(id).shortName()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(view.paragraph(key, "themes", names));
    }

    /** Returns the themes from the highest mean to the lowest, those not assessed last. */
    private static List<Theme> ranked(View view, Maturity maturity) {
        return view.course().scope().themes().stream()
                .sorted(Comparator.comparing((Theme t) -> maturity.theme(t.id()))
                        .reversed())
                .toList();
    }

    private static List<List<Button>> rows(View view, Optional<Placement> placement) {
        List<List<Button>> rows = new ArrayList<>();
        if (view.course().express()) {
            rows.add(List.of(view.first(
                    Action.Go.BEGIN_FULL,
                    "summary.go-on",
                    "n",
                    view.survey().questionnaire().size() - view.course().answered())));
        }
        if (placement.isPresent()) {
            rows.add(List.of(view.plain(Action.Go.WHY, "summary.why")));
            rows.add(List.of(view.plain(Action.Go.WAY, "summary.way")));
        }
        rows.add(List.of(
                view.plain(Action.Go.DETAIL, "summary.detail"),
                view.plain(Action.Go.INSPIRATIONS, "summary.inspirations")));
        rows.add(List.of(
                view.plain(Action.Go.QUESTIONS, "summary.questions"), view.plain(Action.Go.RADAR, "summary.radar")));
        rows.add(List.of(
                view.plain(Action.Go.REPORT, "summary.report"), view.quiet(Action.Go.CORRECT, "button.correct")));
        rows.add(
                List.of(view.quiet(Action.Go.MY_DATA, "button.data"), view.quiet(Action.Go.RESTART, "button.restart")));
        return rows;
    }
}
