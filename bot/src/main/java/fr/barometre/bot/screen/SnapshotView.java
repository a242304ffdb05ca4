package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Release;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Fraction;
import fr.barometre.scoring.Placement;
import fr.barometre.scoring.Score;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Tally;
import fr.barometre.scoring.Theme;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the screens of one release are made from, and the pieces that several of them share. */
record SnapshotView(CampaignView campaign, Release release, Snapshot snapshot) {

    static SnapshotView of(CampaignView campaign, Release release) {
        return new SnapshotView(campaign, release, snapshot(campaign, release.total()));
    }

    static Optional<SnapshotView> of(CampaignView campaign, Facts.Shown.Published published) {
        return published.release().map(release -> of(campaign, release));
    }

    private static Snapshot snapshot(CampaignView campaign, Tally tally) {
        return Snapshot.of(
                campaign.survey().questionnaire(), tally, campaign.campaign().threshold());
    }

    View view() {
        return campaign.view();
    }

    String say(String key, Object... places) {
        return campaign.say(key, places);
    }

    /** Returns what a group says, as far as enough of its members rated it. */
    Snapshot of(Tally group) {
        return snapshot(campaign, group);
    }

    Optional<Placement> placement() {
        return snapshot.placement();
    }

    String category() {
        return placement()
                .map(p -> Headline.category(view(), campaign.survey(), p, false))
                .orElseGet(() -> say("category.none"));
    }

    /** Returns whether there are enough contributions to tell how they are distributed. */
    boolean distributed() {
        return release.total().respondents() >= campaign.campaign().distributionThreshold();
    }

    String shown(Score score) {
        return score.isAssessed() ? campaign.figures().shown(score) : say("mean.none");
    }

    String exact(Score score) {
        return score.isAssessed() ? campaign.figures().exact(score) : say("mean.none");
    }

    String signed(Fraction difference) {
        return campaign.figures().signed(difference);
    }

    String name(Theme theme) {
        return view().in(campaign.survey().text(theme).name());
    }

    String shortName(String themeId) {
        return view().in(campaign.survey().theme(themeId).shortName());
    }

    String statement(String affirmationId) {
        return view().in(campaign.survey().affirmation(affirmationId).statement());
    }

    List<Theme> themes() {
        return campaign.survey().questionnaire().themes();
    }

    /** Returns the themes from the highest score to the lowest, those not assessed last. */
    List<Theme> ranked() {
        return themes().stream()
                .sorted(Comparator.comparing((Theme t) -> snapshot.theme(t.id()))
                        .reversed())
                .toList();
    }

    Block.Bars bars() {
        return new Block.Bars(ranked().stream()
                .map(t -> new Block.Bar(
                        shortName(t.id()), shown(snapshot.theme(t.id())), View.position(snapshot.theme(t.id()))))
                .toList());
    }

    Theme themeOf(String affirmationId) {
        return campaign.survey().questionnaire().themeOf(affirmationId);
    }

    List<Affirmation> affirmations() {
        return campaign.survey().questionnaire().affirmations();
    }
}
