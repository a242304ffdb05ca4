package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Code;
import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Turnout;
import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Draft;
import fr.barometre.bot.conversation.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The campaigns that a respondent owns, and the page of one of them. */
final class CampaignScreens {
    private static final int LISTED = 8;
    private static final List<Integer> REOPENED = List.of(2, 4, 8);

    private CampaignScreens() {}

    static Screen mine(View view, Facts.Mine mine) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("campaigns.heading"), ""));
        blocks.add(view.paragraph(mine.campaigns().isEmpty() ? "campaigns.none" : "campaigns.text"));
        List<List<Button>> rows = new ArrayList<>();
        mine.campaigns().stream()
                .limit(LISTED)
                .forEach(c -> rows.add(List.of(view.plain(
                        new Action.See(c.id(), Page.HOME),
                        c.open(mine.now()) ? "campaigns.open" : "campaigns.over",
                        "name",
                        c.collectivite(),
                        "date",
                        view.lastDay(c.closesAt())))));
        rows.add(List.of(
                mine.campaigns().isEmpty()
                        ? view.first(Action.Go.FOUND, "campaigns.found")
                        : view.plain(Action.Go.FOUND, "campaigns.found")));
        rows.add(List.of(view.quiet(Action.Go.RESUME, "campaigns.back")));
        return view.screen("campaigns", blocks, rows);
    }

    static Screen gone(View view) {
        return view.screen(
                "campaign-gone",
                List.of(new Block.Heading(view.say("campaigns.heading"), ""), view.paragraph("campaign.gone")),
                List.of(List.of(view.first(Action.Go.CAMPAIGNS, "campaign.all"))));
    }

    static Screen home(CampaignView view, Turnout turnout) {
        Campaign campaign = view.campaign();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                campaign.collectivite(), view.say(view.open() ? "campaign.is-open" : "campaign.is-over")));
        blocks.add(new Block.Statement(turnout(view, turnout)));
        blocks.add(view.paragraph(view.open() ? "campaign.until" : "campaign.ended", "date", view.lastDay()));
        blocks.add(new Block.Small(view.say("campaign.confidential", "threshold", campaign.threshold())));
        List<List<Button>> rows = new ArrayList<>();
        Button snapshot = turnout.counting() < campaign.threshold()
                ? view.plain(Page.SNAPSHOT, "campaign.snapshot")
                : view.first(Page.SNAPSHOT, "campaign.snapshot");
        Button invite = turnout.counting() < campaign.threshold()
                ? view.first(Page.INVITATION, "campaign.invite")
                : view.plain(Page.INVITATION, "campaign.invite");
        rows.add(view.open() ? List.of(snapshot, invite) : List.of(snapshot));
        rows.add(List.of(view.plain(Page.FILES, "campaign.files"), view.plain(Page.PACE, "campaign.pace")));
        rows.add(view.open() ? List.of(view.plain(Page.REMIND, "campaign.remind")) : List.of());
        rows.add(List.of(
                view.quiet(Page.SHARE, "campaign.share"),
                view.quiet(Page.RENAME, "campaign.rename"),
                view.open() ? view.quiet(Page.CLOSE, "campaign.close") : view.quiet(Page.REOPEN, "campaign.reopen")));
        rows.add(List.of(
                view.quiet(Page.UNSHARE, "campaign.unshare"),
                view.quiet(Page.ERASE, "campaign.erase"),
                view.view().quiet(Action.Go.CAMPAIGNS, "campaign.all")));
        rows.removeIf(List::isEmpty);
        return view.screen(Page.HOME, blocks, rows);
    }

    static String turnout(CampaignView view, Turnout turnout) {
        return view.say(
                "campaign.turnout", "finished", turnout.finished(), "half", turnout.half(), "begun", turnout.begun());
    }

    static Screen rename(CampaignView view) {
        Screen.Input name = new Screen.Input.Text(
                "name", view.say("planning.name"), view.campaign().collectivite(), Draft.NAME_LIMIT);
        return new Screen(
                "campaign-rename",
                List.of(view.heading("rename.heading"), view.paragraph("rename.text")),
                List.of(view.back()),
                Optional.of(new Screen.Field(view.say("planning.name"), view.say("rename.submit"), Draft.NAME_LIMIT)),
                Optional.of(new Screen.Form(view.campaign().collectivite(), List.of(name), view.say("rename.submit"))),
                Optional.empty());
    }

    static Screen share(CampaignView view, Facts.Shown.Sharing code) {
        return view.screen(
                Page.SHARE,
                List.of(
                        view.heading("share.heading"),
                        new Block.Statement(Code.grouped(code.code())),
                        view.paragraph("share.text", "time", view.view().time(code.until())),
                        new Block.Small(view.say("share.small"))),
                List.of(view.back()));
    }

    /** A page that asks once before it does something. */
    static Screen asking(CampaignView view, Page page, Object... places) {
        String key = page.code();
        return view.screen(
                page,
                List.of(view.heading(key + ".heading"), view.paragraph(key + ".text", places)),
                List.of(List.of(view.confirm(page, key + ".yes")), List.of(view.first(Page.HOME, "asking.no"))));
    }

    static Screen reopen(CampaignView view) {
        if (view.campaign().rowsTaken()) {
            return view.screen(
                    Page.REOPEN,
                    List.of(view.heading("reopen.heading"), view.paragraph("reopen.rows-taken")),
                    List.of(view.back()));
        }
        List<List<Button>> rows = new ArrayList<>();
        for (int weeks : REOPENED) {
            rows.add(List.of(
                    view.view().plain(new Action.Reopen(view.campaign().id(), weeks), "planning.weeks", "n", weeks)));
        }
        rows.add(view.back());
        return view.screen(Page.REOPEN, List.of(view.heading("reopen.heading"), view.paragraph("reopen.text")), rows);
    }
}
