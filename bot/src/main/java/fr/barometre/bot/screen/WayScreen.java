package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.summary.Figures;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Requirement;
import fr.barometre.scoring.WayUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shortest way to the next category: how many levels, and where to begin. */
final class WayScreen {
    private static final int SHOWN = 5;

    private WayScreen() {}

    static Screen of(View view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("way.heading"), ""));
        Optional<WayUp> way = WayUp.of(view.course().scope(), view.course().answers());
        if (way.isPresent()) {
            blocks.add(new Block.Statement(asks(view, way.get().next())));
            int steps = way.get().steps();
            blocks.add(view.paragraph(steps == 1 ? "way.step-one" : "way.steps", "n", steps));
            blocks.add(view.paragraph("way.first"));
            blocks.add(new Block.Items(way.get().rises().stream()
                    .limit(SHOWN)
                    .map(rise -> line(view, rise))
                    .toList()));
            blocks.add(new Block.Small(view.say("way.caution")));
        } else {
            blocks.add(view.paragraph("way.highest"));
            blocks.add(new Block.Items(view.maturity().weakest(SHOWN).stream()
                    .map(id -> view.say(
                            "way.theme",
                            "theme",
                            view.in(view.survey().theme(id).name()),
                            "mean",
                            view.shown(view.maturity().theme(id))))
                    .toList()));
        }
        return view.screen("way", blocks, List.of(List.of(view.first(Action.Go.SUMMARY, "button.summary-back"))));
    }

    private static String asks(View view, Category next) {
        Figures figures = view.figures();
        String name = view.in(view.survey().category(next.id()).name());
        String conditions =
                next.requires().stream().map(r -> condition(view, figures, r)).collect(Collectors.joining());
        return view.say("way.asks", "category", name, "from", figures.threshold(next.from()), "conditions", conditions);
    }

    private static String condition(View view, Figures figures, Requirement requirement) {
        return view.say(
                "way.condition",
                "from",
                figures.threshold(requirement.from()),
                "theme",
                view.in(view.survey().theme(requirement.themeId()).name()));
    }

    private static String line(View view, WayUp.Rise rise) {
        Affirmation affirmation =
                view.course().scope().affirmation(rise.affirmationId()).orElseThrow();
        return view.say(
                "way.rise",
                "theme",
                view.shortName(view.course().scope().themeOf(affirmation.id())),
                "statement",
                view.statement(affirmation),
                "from",
                rise.from().value(),
                "to",
                rise.to().value());
    }
}
