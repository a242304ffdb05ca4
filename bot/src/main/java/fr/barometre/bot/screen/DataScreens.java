package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept, as a file, and its erasure. */
final class DataScreens {
    private DataScreens() {}

    static Screen data(View view) {
        return new Screen(
                "data",
                List.of(
                        new Block.Heading(view.say("data.heading"), ""),
                        view.paragraph("data.text"),
                        new Block.Small(view.say("kept.until", "date", view.keptUntil()))),
                List.of(
                        List.of(view.plain(Action.Go.ERASE, "data.erase")),
                        List.of(view.first(Action.Go.RESUME, "button.back"))),
                Optional.empty(),
                Optional.of(new Attachment.Document(
                        view.say("data.file"),
                        "application/json",
                        view.say("data.label"),
                        () -> new MyData(view).json())));
    }

    static Screen erasure(View view, Facts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("erasure.heading"), ""));
        blocks.add(view.paragraph("erasure.text"));
        if (facts instanceof Facts.Mine mine && !mine.campaigns().isEmpty()) {
            blocks.add(view.paragraph("erasure.campaigns"));
        }
        return view.screen(
                "erasure",
                blocks,
                List.of(
                        List.of(view.plain(Action.Go.ERASE_CONFIRMED, "erasure.yes")),
                        List.of(view.first(Action.Go.RESUME, "erasure.no"))));
    }
}
