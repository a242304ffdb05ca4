package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Groups;
import fr.barometre.bot.conversation.Page;
import fr.barometre.scoring.Ascent;
import fr.barometre.scoring.Fraction;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Tally;
import fr.barometre.scoring.Theme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The snapshot of a campaign on one screen, and why it is in its category. */
final class SnapshotScreens {
    private static final int NAMED = 3;

    private SnapshotScreens() {}

    /** Says how many responses are missing while nothing may be shown. */
    static Screen tooFew(CampaignView view, Page page, Facts.Shown.Published published) {
        return view.screen(
                page,
                List.of(
                        view.heading("snapshot.heading"),
                        new Block.Statement(CampaignScreens.turnout(view, published.turnout())),
                        view.paragraph(
                                "snapshot.too-few",
                                "n",
                                published.turnout().counting(),
                                "threshold",
                                view.campaign().threshold())),
                List.of(
                        view.open() ? List.of(view.first(Page.INVITATION, "campaign.invite")) : view.back(),
                        view.open() ? view.back() : List.of(view.quiet(Page.METHOD, "snapshot.method"))));
    }

    static Screen snapshot(SnapshotView view, Facts.Shown.Published published) {
        CampaignView campaign = view.campaign();
        List<Block> blocks = new ArrayList<>();
        blocks.add(campaign.heading("snapshot.heading"));
        blocks.add(new Block.Statement(view.category()));
        blocks.add(campaign.paragraph(
                "snapshot.level",
                "mean",
                view.shown(view.snapshot().general()),
                "n",
                view.release().total().respondents(),
                "finished",
                view.release().finished()));
        blocks.add(view.bars());
        if (!view.snapshot().even()) {
            names(view, "summary.strengths", view.snapshot().strongest(NAMED)).ifPresent(blocks::add);
            names(view, "summary.priorities", view.snapshot().weakest(NAMED)).ifPresent(blocks::add);
        }
        view.release().groups().flatMap(groups -> gap(view, groups)).ifPresent(blocks::add);
        if (view.distributed()) {
            view.snapshot().mostDisputed(1).stream()
                    .findFirst()
                    .ifPresent(
                            id -> blocks.add(campaign.paragraph("snapshot.disputed", "statement", view.statement(id))));
        }
        blocks.add(new Block.Paragraph(noOpinion(view)));
        way(view).ifPresent(blocks::add);
        blocks.add(new Block.Small(step(view, published)));
        blocks.add(new Block.Small(view.view().in(campaign.survey().caution())));
        return new Screen("campaign-snapshot", blocks, rows(view), Optional.empty(), Optional.of(picture(view)));
    }

    private static Attachment.Picture picture(SnapshotView view) {
        List<Theme> themes = view.ranked();
        return new Attachment.Picture(
                Attachment.Shape.BARS,
                SummaryChart.of(view.view(), view.campaign().survey(), themes, view.snapshot(), view.category()),
                SummaryChart.alternative(
                        view.view(), view.campaign().survey(), themes, view.snapshot(), view.category()));
    }

    private static List<List<Button>> rows(SnapshotView view) {
        CampaignView campaign = view.campaign();
        return List.of(
                List.of(campaign.plain(Page.WHY, "snapshot.why"), campaign.plain(Page.WAY, "snapshot.way")),
                List.of(campaign.plain(Page.THEMES, "snapshot.themes"), campaign.plain(Page.ROLES, "snapshot.roles")),
                List.of(
                        campaign.plain(Page.DISAGREEMENT, "snapshot.disagreement"),
                        campaign.plain(Page.EARLIER, "snapshot.earlier")),
                List.of(
                        campaign.plain(Page.INITIATIVES, "snapshot.initiatives"),
                        campaign.plain(Page.PDF, "snapshot.pdf")),
                List.of(
                        campaign.quiet(Page.FILES, "campaign.files"),
                        campaign.quiet(Page.METHOD, "snapshot.method"),
                        campaign.back().getFirst()));
    }

    private static Optional<Block> names(SnapshotView view, String key, List<String> themeIds) {
        String names = themeIds.stream().map(view::shortName).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(view.campaign().paragraph(key, "themes", names));
    }

    /** Returns the theme on which the two groups are furthest apart; empty if they agree on all. */
    private static Optional<Block> gap(SnapshotView view, Groups groups) {
        Snapshot elected = view.of(groups.elected());
        Snapshot management = view.of(groups.management());
        return view.themes().stream()
                .map(Theme::id)
                .filter(id ->
                        elected.theme(id).isAssessed() && management.theme(id).isAssessed())
                .max(Comparator.comparing(id -> apart(elected.theme(id), management.theme(id))))
                .filter(id -> apart(elected.theme(id), management.theme(id))
                                .numerator()
                                .signum()
                        != 0)
                .map(id -> view.campaign()
                        .paragraph(
                                "snapshot.gap",
                                "theme",
                                view.shortName(id),
                                "elected",
                                view.exact(elected.theme(id)),
                                "management",
                                view.exact(management.theme(id))));
    }

    private static Fraction apart(Score one, Score other) {
        Fraction gap = one.fraction().minus(other.fraction());
        return gap.numerator().signum() < 0 ? gap.times(-1) : gap;
    }

    /** What the answers without opinion leave open. */
    static String noOpinion(SnapshotView view) {
        Tally tally = view.release().total();
        if (tally.noOpinion() == 0) {
            return view.say("snapshot.no-opinion-none");
        }
        Snapshot lowest = view.snapshot().withNoOpinionAs(Level.NOT_ADDRESSED);
        Snapshot highest = view.snapshot().withNoOpinionAs(Level.COMPLETE);
        return view.say(
                view.snapshot().categoryStandsWhateverNoOpinion()
                        ? "snapshot.no-opinion-same"
                        : "snapshot.no-opinion-other",
                "percent",
                percent(tally.noOpinion(), tally.noOpinion() + tally.rated()),
                "lowest",
                view.exact(lowest.general()),
                "highest",
                view.exact(highest.general()));
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Returns how far the next category is; empty from the highest one. */
    static Optional<Block> way(SnapshotView view) {
        return Ascent.of(view.snapshot())
                .map(ascent -> view.campaign()
                        .paragraph(
                                "snapshot.next",
                                "category",
                                view.view()
                                        .in(view.campaign()
                                                .survey()
                                                .category(ascent.next().id())
                                                .name()),
                                "n",
                                ascent.levels()));
    }

    /** Says since when the figures stand, and what moves them on. */
    private static String step(SnapshotView view, Facts.Shown.Published published) {
        return view.say(
                "snapshot.step",
                "date",
                view.view().day(view.release().at()),
                "time",
                view.view().time(view.release().at()),
                "now",
                published.turnout().counting(),
                "threshold",
                view.campaign().campaign().threshold());
    }

    static Screen why(SnapshotView view) {
        CampaignView campaign = view.campaign();
        List<Block> blocks = new ArrayList<>();
        blocks.add(campaign.heading("why.heading"));
        blocks.add(new Block.Statement(view.category()));
        view.placement().ifPresent(placement -> {
            blocks.add(new Block.Paragraph(
                    view.view().in(campaign.survey().text(placement.outcome()).meaning())));
            FindingText findings = new FindingText(view.view(), campaign.survey());
            List<String> lines = new ArrayList<>();
            placement.findings().forEach(f -> lines.add(findings.of(f)));
            lines.add(noOpinion(view));
            if (placement.provisional()) {
                lines.add(view.say("why.provisional"));
            }
            blocks.add(new Block.Items(lines));
        });
        blocks.add(new Block.Small(view.view().in(campaign.survey().caution())));
        return campaign.screen(Page.WHY, blocks, List.of(backToSnapshot(campaign)));
    }

    static List<Button> backToSnapshot(CampaignView view) {
        return List.of(view.first(Page.SNAPSHOT, "snapshot.back"));
    }
}
