package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Groups;
import fr.barometre.bot.conversation.Page;
import fr.barometre.scoring.Distribution;
import fr.barometre.scoring.Fraction;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Movement;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Spread;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a snapshot: themes with their spread, groups, disagreement, the way on, what moved. */
final class SnapshotDetails {
    private static final int DISPUTED = 5;
    private static final int MOVED = 5;

    private SnapshotDetails() {}

    static Screen themes(SnapshotView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("themes.heading"));
        List<String> items = new ArrayList<>();
        for (Theme theme : view.ranked()) {
            Spread spread = view.release().spreads().get(theme.id());
            items.add(
                    spread == null
                            ? view.say(
                                    "themes.theme",
                                    "theme",
                                    view.name(theme),
                                    "mean",
                                    view.shown(view.snapshot().theme(theme.id())))
                            : view.say(
                                    "themes.spread",
                                    "theme",
                                    view.name(theme),
                                    "mean",
                                    view.shown(view.snapshot().theme(theme.id())),
                                    "lower",
                                    view.shown(spread.lower()),
                                    "upper",
                                    view.shown(spread.upper())));
        }
        blocks.add(new Block.Items(items));
        blocks.add(new Block.Small(
                view.distributed()
                        ? view.say("themes.small")
                        : view.say(
                                "themes.too-few",
                                "threshold",
                                view.campaign().campaign().distributionThreshold())));
        return screen(view, Page.THEMES, blocks);
    }

    static Screen roles(SnapshotView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("roles.heading"));
        Optional<Groups> groups = view.release().groups();
        if (groups.isEmpty()) {
            blocks.add(view.campaign()
                    .paragraph(
                            "roles.withheld",
                            "threshold",
                            view.campaign().campaign().threshold()));
            return screen(view, Page.ROLES, blocks);
        }
        Snapshot elected = view.of(groups.get().elected());
        Snapshot management = view.of(groups.get().management());
        blocks.add(view.campaign()
                .paragraph(
                        "roles.text",
                        "elected",
                        groups.get().elected().respondents(),
                        "management",
                        groups.get().management().respondents()));
        List<String> items = new ArrayList<>();
        for (Theme theme : view.themes()) {
            boolean both = elected.theme(theme.id()).isAssessed()
                    && management.theme(theme.id()).isAssessed();
            items.add(view.say(
                    "roles.theme",
                    "theme",
                    view.shortName(theme.id()),
                    "elected",
                    view.exact(elected.theme(theme.id())),
                    "management",
                    view.exact(management.theme(theme.id())),
                    "gap",
                    both
                            ? view.signed(elected.theme(theme.id())
                                    .fraction()
                                    .minus(management.theme(theme.id()).fraction()))
                            : view.say("mean.none")));
        }
        blocks.add(new Block.Items(items));
        blocks.add(new Block.Small(
                view.say("roles.small", "date", view.view().day(groups.get().at()))));
        return screen(view, Page.ROLES, blocks);
    }

    static Screen disagreement(SnapshotView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("disagreement.heading"));
        if (!view.distributed()) {
            blocks.add(view.campaign()
                    .paragraph(
                            "themes.too-few",
                            "threshold",
                            view.campaign().campaign().distributionThreshold()));
            return screen(view, Page.DISAGREEMENT, blocks);
        }
        List<String> items = new ArrayList<>();
        for (String id : view.snapshot().mostDisputed(DISPUTED)) {
            Distribution distribution = view.release().total().of(id);
            items.add(view.say(
                    "disagreement.item",
                    "theme",
                    view.shortName(view.themeOf(id).id()),
                    "statement",
                    view.statement(id),
                    "mean",
                    view.shown(view.snapshot().value(id)),
                    "low",
                    distribution.rated() - distribution.atLeast(Level.FORMALISED),
                    "high",
                    distribution.atLeast(Level.BEGUN)));
        }
        blocks.add(items.isEmpty() ? view.campaign().paragraph("disagreement.none") : new Block.Items(items));
        return screen(view, Page.DISAGREEMENT, blocks);
    }

    static Screen way(SnapshotView view) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("way.heading"));
        Optional<Block> ascent = SnapshotScreens.way(view);
        ascent.ifPresent(blocks::add);
        blocks.add(view.campaign().paragraph(ascent.isPresent() ? "way.first" : "way.highest"));
        blocks.add(new Block.Items(view.snapshot().lowest(DISPUTED).stream()
                .map(id -> view.say(
                        "collective-way.item",
                        "theme",
                        view.shortName(view.themeOf(id).id()),
                        "statement",
                        view.statement(id),
                        "mean",
                        view.shown(view.snapshot().value(id))))
                .toList()));
        blocks.add(new Block.Small(view.say("way.caution")));
        return screen(view, Page.WAY, blocks);
    }

    static Screen earlier(SnapshotView view, List<Facts.Earlier> earlier) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("earlier.heading"));
        if (earlier.isEmpty()) {
            blocks.add(view.campaign().paragraph("earlier.none"));
            return screen(view, Page.EARLIER, blocks);
        }
        Facts.Earlier last = earlier.getFirst();
        Snapshot before = Snapshot.of(
                view.campaign().survey().questionnaire(),
                last.release().total(),
                last.campaign().threshold());
        Set<String> same = new HashSet<>();
        if (last.campaign().edition().equals(view.campaign().campaign().edition())) {
            view.affirmations().forEach(a -> same.add(a.id()));
        }
        Movement movement = Movement.of(before, view.snapshot(), same);
        blocks.add(view.campaign()
                .paragraph(
                        "earlier.text", "date", view.view().day(last.release().at())));
        if (movement.byTheme().isEmpty()) {
            blocks.add(view.campaign().paragraph("earlier.not-comparable"));
            return screen(view, Page.EARLIER, blocks);
        }
        List<String> themes = new ArrayList<>();
        movement.byTheme()
                .forEach((id, moved) -> themes.add(
                        view.say("earlier.theme", "theme", view.shortName(id), "moved", view.signed(moved))));
        blocks.add(new Block.Items(themes));
        blocks.add(view.campaign().paragraph("earlier.most"));
        blocks.add(new Block.Items(movement.byAffirmation().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Fraction> e) -> size(e.getValue()))
                        .reversed())
                .limit(MOVED)
                .map(e -> view.say(
                        "earlier.affirmation",
                        "statement",
                        view.statement(e.getKey()),
                        "moved",
                        view.signed(e.getValue())))
                .toList()));
        return screen(view, Page.EARLIER, blocks);
    }

    private static Fraction size(Fraction moved) {
        return moved.numerator().signum() < 0 ? moved.times(-1) : moved;
    }

    static Screen initiatives(SnapshotView view, Map<String, List<String>> initiatives) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.campaign().heading("collected.heading"));
        for (Theme theme : view.themes()) {
            List<String> texts = initiatives.getOrDefault(theme.id(), List.of());
            if (!texts.isEmpty()) {
                blocks.add(new Block.Statement(view.name(theme)));
                blocks.add(new Block.Items(texts));
            }
        }
        if (blocks.size() == 1) {
            blocks.add(view.campaign().paragraph("collected.none"));
        }
        blocks.add(new Block.Small(view.say("collected.small")));
        return screen(view, Page.INITIATIVES, blocks);
    }

    private static Screen screen(SnapshotView view, Page page, List<Block> blocks) {
        return view.campaign().screen(page, blocks, List.of(SnapshotScreens.backToSnapshot(view.campaign())));
    }
}
