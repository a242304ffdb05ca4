package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Outlook;
import fr.barometre.scoring.Placement;
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
            FindingText findings = new FindingText(view, view.survey());
            p.findings().forEach(f -> lines.add(findings.of(f)));
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
