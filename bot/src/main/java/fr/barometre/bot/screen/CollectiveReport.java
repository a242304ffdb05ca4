package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.questionnaire.Figure;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A campaign's snapshot, to be printed for a council: the screens behind it, one after another. */
final class CollectiveReport {
    private static final int PRIORITIES = 3;

    private CollectiveReport() {}

    static Printed of(SnapshotView view, Facts.Shown.Told told) {
        CampaignView campaign = view.campaign();
        return new Printed(
                view.view().language(),
                campaign.campaign().collectivite(),
                campaign.say(
                        "report.collective",
                        "title",
                        view.view().in(campaign.survey().title()),
                        "date",
                        view.view().day(view.release().at()),
                        "n",
                        view.release().total().respondents()),
                view.view().in(campaign.survey().caution()),
                List.of(
                        SnapshotScreens.snapshot(view, told.now()),
                        SnapshotScreens.why(view),
                        SnapshotDetails.themes(view),
                        radar(view),
                        SnapshotDetails.roles(view),
                        SnapshotDetails.disagreement(view),
                        SnapshotDetails.way(view),
                        priorities(view),
                        SnapshotDetails.initiatives(view, told.initiatives()),
                        FileScreens.method(campaign)));
    }

    private static Screen radar(SnapshotView view) {
        List<Theme> themes = view.themes();
        return new Screen(
                "radar",
                List.of(new Block.Heading(view.say("radar.heading"), "")),
                List.of(),
                Optional.empty(),
                Optional.of(new Attachment.Picture(
                        Attachment.Shape.RADAR,
                        SummaryChart.of(
                                view.view(), view.campaign().survey(), themes, view.snapshot(), view.category()),
                        SummaryChart.alternative(
                                view.view(), view.campaign().survey(), themes, view.snapshot(), view.category()))));
    }

    /** The weakest themes: each affirmation with its value and the study's figure, and what others did. */
    private static Screen priorities(SnapshotView view) {
        List<String> weakest = view.snapshot().weakest(PRIORITIES);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(view.say("report.priorities"), ""));
        for (String themeId : weakest) {
            blocks.add(new Block.Statement(
                    view.view().in(view.campaign().survey().theme(themeId).name()) + " · "
                            + view.shown(view.snapshot().theme(themeId))));
            List<String> items = new ArrayList<>();
            for (Affirmation affirmation : view.campaign()
                    .survey()
                    .questionnaire()
                    .theme(themeId)
                    .orElseThrow()
                    .affirmations()) {
                items.add(line(view, affirmation));
            }
            blocks.add(new Block.Items(items));
        }
        blocks.add(new Block.Small(view.say(
                "detail.source",
                "source",
                view.view().in(view.campaign().survey().source()))));
        blocks.add(new Block.Heading(view.say("inspirations.heading"), ""));
        blocks.addAll(InspirationScreens.told(view.view(), view.campaign().survey(), weakest));
        return new Screen("priorities", blocks, List.of(), Optional.empty(), Optional.empty());
    }

    private static String line(SnapshotView view, Affirmation affirmation) {
        StringBuilder line = new StringBuilder(view.say(
                "report.value",
                "statement",
                view.statement(affirmation.id()),
                "mean",
                view.shown(view.snapshot().value(affirmation.id()))));
        for (Figure figure : view.campaign().survey().text(affirmation).figures()) {
            line.append(' ').append(FigureText.of(view.view(), view.campaign().survey(), figure));
        }
        return line.toString();
    }
}
