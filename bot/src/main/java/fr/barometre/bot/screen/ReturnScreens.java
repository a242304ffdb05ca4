package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.conversation.Action;
import java.util.ArrayList;
import java.util.List;

/** Going away, coming back and starting again. */
final class ReturnScreens {
    private ReturnScreens() {}

    static Screen paused(View view) {
        List<Block> blocks = List.of(
                new Block.Heading(view.say("paused.heading"), ""),
                view.progress(),
                view.paragraph(
                        "paused.text",
                        "done",
                        view.course().answered(),
                        "total",
                        view.course().scope().size()),
                view.paragraph("paused.back"),
                new Block.Small(view.say("kept.until", "date", view.keptUntil())));
        return view.screen(
                "paused",
                blocks,
                List.of(
                        List.of(view.first(Action.Go.RESUME, "button.resume")),
                        List.of(view.plain(Action.Go.PROGRESS, "button.progress"))));
    }

    static Screen comeback(View view) {
        List<Block> blocks = List.of(
                new Block.Heading(view.say("return.heading"), ""), view.progress(), new Block.Paragraph(where(view)));
        return view.screen(
                "return",
                blocks,
                List.of(
                        List.of(view.first(Action.Go.RESUME, "button.resume")),
                        List.of(view.plain(Action.Go.PROGRESS, "button.progress")),
                        List.of(view.quiet(Action.Go.RESTART, "button.restart"))));
    }

    static Screen restart(View view) {
        List<Block> blocks = List.of(
                new Block.Heading(view.say("restart.heading"), ""),
                view.paragraph("restart.text", "done", view.course().answered()));
        return view.screen(
                "restart",
                blocks,
                List.of(
                        List.of(view.plain(Action.Go.RESTART_CONFIRMED, "restart.yes")),
                        List.of(view.first(Action.Go.RESUME, "restart.no"))));
    }

    /** The code that moves the session; without one, since it is looked up, there is only the way back. */
    static Screen transfer(View view, Facts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("transfer.heading"), ""));
        if (facts instanceof Facts.Moving moving) {
            blocks.add(new Block.Statement(Code.grouped(moving.code())));
            blocks.add(view.paragraph("transfer.text", "time", view.time(moving.until())));
        }
        return view.screen("transfer", blocks, List.of(List.of(view.first(Action.Go.RESUME, "transfer.back"))));
    }

    private static String where(View view) {
        int total = view.course().scope().size();
        return view.course()
                .open()
                .map(a -> view.say(
                        "return.text",
                        "n",
                        view.course().scope().affirmations().indexOf(a) + 1,
                        "total",
                        total,
                        "theme",
                        view.name(view.course().scope().themeOf(a.id()))))
                .orElseGet(() -> view.say("paused.text", "done", total, "total", total));
    }
}
