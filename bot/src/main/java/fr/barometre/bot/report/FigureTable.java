package fr.barometre.bot.report;

import fr.barometre.bot.screen.Collective;
import fr.barometre.bot.summary.Figures;
import fr.barometre.bot.text.Texts;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Distribution;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of a snapshot, affirmation by affirmation, for programs that read tables. */
final class FigureTable {
    private static final int DECIMALS = 4;

    private final Texts texts;
    private final Collective collective;

    FigureTable(Texts texts, Collective collective) {
        this.texts = texts;
        this.collective = collective;
    }

    /**
     * One affirmation.
     *
     * @param value empty if too few rated it
     * @param levels how many gave each level, 1 to 5; empty where distributions are not shown
     * @param noOpinion how many had none; empty where distributions are not shown
     */
    record Line(
            String theme,
            String id,
            String statement,
            Optional<BigDecimal> value,
            List<Integer> levels,
            Optional<Integer> noOpinion) {}

    List<String> heads() {
        List<String> heads = new ArrayList<>();
        for (String key : List.of("theme", "id", "statement", "value")) {
            heads.add(say("table." + key));
        }
        for (Level level : Level.values()) {
            heads.add(texts.say(collective.language(), "table.level", "level", level.value()));
        }
        heads.add(say("table.no-opinion"));
        return heads;
    }

    List<Line> lines() {
        Snapshot snapshot = collective.snapshot();
        boolean distributed = collective.release().total().respondents()
                >= collective.campaign().distributionThreshold();
        List<Line> lines = new ArrayList<>();
        for (Theme theme : collective.survey().questionnaire().themes()) {
            for (Affirmation affirmation : theme.affirmations()) {
                Distribution distribution = collective.release().total().of(affirmation.id());
                Mean value = snapshot.value(affirmation.id());
                boolean shown = distributed && value.isAssessed();
                lines.add(new Line(
                        collective.survey().text(theme).name().in(collective.language()),
                        affirmation.id(),
                        collective.survey().text(affirmation).statement().in(collective.language()),
                        value.isAssessed() ? Optional.of(value.rounded(DECIMALS, List.of())) : Optional.empty(),
                        shown ? distribution.byLevel() : List.of(),
                        shown ? Optional.of(distribution.noOpinion()) : Optional.empty()));
            }
        }
        return lines;
    }

    /** Returns what the whole comes to, as names and values. */
    List<List<String>> summary() {
        Snapshot snapshot = collective.snapshot();
        Figures figures = new Figures(collective.survey(), collective.language());
        List<List<String>> summary = new ArrayList<>();
        summary.add(List.of(say("table.collectivite"), collective.campaign().collectivite()));
        summary.add(List.of(
                say("table.date"),
                collective
                        .release()
                        .at()
                        .atZone(collective.zone())
                        .toLocalDate()
                        .toString()));
        summary.add(List.of(
                say("table.responses"),
                Integer.toString(collective.release().total().respondents())));
        summary.add(List.of(
                say("table.general"),
                snapshot.general().isAssessed() ? figures.exact(snapshot.general()) : say("mean.none")));
        summary.add(List.of(
                say("table.category"),
                snapshot.placement()
                        .map(p -> collective.survey().text(p.outcome()).name().in(collective.language()))
                        .orElseGet(() -> say("category.none"))));
        for (Theme theme : collective.survey().questionnaire().themes()) {
            summary.add(List.of(
                    collective.survey().text(theme).name().in(collective.language()),
                    snapshot.theme(theme.id()).isAssessed()
                            ? figures.exact(snapshot.theme(theme.id()))
                            : say("mean.none")));
        }
        summary.add(List.of(say("table.caution"), collective.survey().caution().in(collective.language())));
        return summary;
    }

    String say(String key) {
        return texts.say(collective.language(), key);
    }
}
