package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.conversation.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The files that an owner takes away: the report, and the figures for other programs. */
final class FileScreens {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileScreens() {}

    static Screen list(CampaignView view) {
        return view.screen(
                Page.FILES,
                List.of(view.heading("files.heading"), view.paragraph("files.text")),
                List.of(
                        List.of(view.first(Page.PDF, "files.pdf")),
                        List.of(
                                view.plain(Page.XLSX, "files.xlsx"),
                                view.plain(Page.CSV, "files.csv"),
                                view.plain(Page.JSON, "files.json")),
                        List.of(view.plain(Page.ROWS, "files.rows")),
                        view.back()));
    }

    static Screen report(SnapshotView view, Facts.Shown.Told told, Files files) {
        return file(
                view.campaign(), Page.PDF, "pdf", "application/pdf", () -> files.pdf(CollectiveReport.of(view, told)));
    }

    static Screen figures(CampaignView view, Page page, Release release, Files files) {
        Collective collective = collective(view, release);
        return switch (page) {
            case CSV -> file(view, page, "csv", "text/csv", () -> files.csv(collective));
            case XLSX -> file(view, page, "xlsx", XLSX, () -> files.xlsx(collective));
            default -> file(view, page, "json", "application/json", () -> files.json(collective));
        };
    }

    /** Before the rows are taken: what it means. Once they are: the file, if it may leave. */
    static Screen rows(CampaignView view, Facts.Shown.Listed listed, Files files) {
        Optional<Rows> rows = listed.rows();
        Optional<Release> release = listed.now().release();
        if (rows.isEmpty() || release.isEmpty()) {
            return view.screen(
                    Page.ROWS,
                    List.of(
                            view.heading("rows.heading"),
                            view.paragraph(
                                    view.open() ? "rows.open" : "rows.withheld",
                                    "threshold",
                                    view.campaign().distributionThreshold())),
                    List.of(List.of(view.first(Page.FILES, "files.back"))));
        }
        if (!view.campaign().rowsTaken()) {
            return CampaignScreens.asking(view, Page.ROWS);
        }
        Collective collective = collective(view, release.get());
        return file(view, Page.ROWS, "csv", "text/csv", () -> files.rows(collective, rows.get()));
    }

    private static Collective collective(CampaignView view, Release release) {
        return new Collective(
                view.campaign(),
                view.survey(),
                release,
                view.view().language(),
                view.view().zone());
    }

    private static Screen file(
            CampaignView view, Page page, String ending, String mediaType, Supplier<byte[]> content) {
        String name =
                view.say("file." + page.code(), "date", view.now().toString().substring(0, 10)) + "." + ending;
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.heading("file." + page.code() + "-heading"));
        blocks.add(view.paragraph("file." + page.code() + "-text"));
        return new Screen(
                "campaign-" + page.code(),
                blocks,
                List.of(List.of(view.first(Page.FILES, "files.back"), view.quiet(Page.SNAPSHOT, "snapshot.back"))),
                Optional.empty(),
                Optional.of(
                        new Attachment.Document(name, mediaType, view.say("file." + page.code() + "-label"), content)));
    }

    static Screen method(CampaignView view) {
        return view.screen(
                Page.METHOD,
                List.of(
                        view.heading("method.heading"),
                        new Block.Items(List.of(
                                view.say(
                                        "method.formula",
                                        "threshold",
                                        view.campaign().threshold()),
                                view.say("method.category"),
                                view.say(
                                        "method.confidential",
                                        "threshold",
                                        view.campaign().threshold(),
                                        "distribution",
                                        view.campaign().distributionThreshold()),
                                view.say(
                                        "method.steps",
                                        "threshold",
                                        view.campaign().threshold()),
                                view.say("method.no-ranking"))),
                        new Block.Small(view.view().in(view.survey().caution()))),
                List.of(List.of(
                        view.first(Page.SNAPSHOT, "snapshot.back"), view.back().getFirst())));
    }
}
