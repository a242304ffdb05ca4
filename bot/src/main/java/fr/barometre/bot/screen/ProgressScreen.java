package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Action;
import fr.barometre.scoring.Maturity;
import fr.barometre.scoring.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is answered, the means so far, and the categories still possible. */
final class ProgressScreen {
    private ProgressScreen() {}

    static Screen of(View view) {
        Maturity maturity = view.maturity();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("progress.heading"), ""));
        blocks.add(view.progress());
        if (maturity.noOpinion() > 0) {
            blocks.add(view.paragraph("progress.none", "none", maturity.noOpinion()));
        }
        if (maturity.general().isAssessed()) {
            blocks.add(view.bars(
                    view.course().scope().themes().stream()
                            .filter(t -> maturity.theme(t.id()).isAssessed())
                            .toList(),
                    maturity));
            blocks.add(view.paragraph("progress.general", "mean", view.shown(maturity.general())));
        }
        blocks.add(new Block.Paragraph(outlook(view)));
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(view.first(Action.Go.RESUME, view.course().finished() ? "button.summary" : "button.resume")));
        if (view.course().answered() > 0) {
            rows.add(List.of(view.plain(Action.Go.CORRECT, "button.correct")));
        }
        return view.screen("progress", blocks, rows);
    }

    private static String outlook(View view) {
        Outlook outlook = Outlook.of(view.course().scope(), view.course().answers());
        if (outlook.possible().isEmpty()) {
            return view.say("progress.nothing");
        }
        String names = outlook.possible().stream()
                .map(o -> view.in(view.survey().text(o).name()))
                .collect(Collectors.joining(", "));
        return outlook.certain()
                ? view.say("progress.certain", "category", names)
                : view.say(
                        "progress.possible",
                        "categories",
                        names,
                        "lowest",
                        view.shown(outlook.lowest()),
                        "highest",
                        view.shown(outlook.highest()));
    }
}
