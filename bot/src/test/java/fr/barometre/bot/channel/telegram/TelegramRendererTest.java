package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Button.Look;
import fr.barometre.bot.screen.Screen;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {
    private final TelegramRenderer renderer = new TelegramRenderer();

    @Test
    void drawsAQuestion() throws IOException {
        Screen screen = screen(
                List.of(
                        new Block.Heading("Stratégie & gouvernance · 3/6", "thème 1/9"),
                        new Block.Progress(2, 46, "2 affirmations sur 46"),
                        new Block.Statement("Le numérique est traité comme un <levier> de transformation."),
                        new Block.Paragraph("Où en êtes-vous ?")),
                List.of(
                        List.of(button("1 · Pas encore abordé", rate(1), Look.PLAIN)),
                        List.of(button("2 · Réflexion engagée", rate(2), Look.CHOSEN)),
                        List.of(button(
                                "Ne se prononce pas",
                                new Action.Rate("strategie.levier", NoOpinion.NO_OPINION),
                                Look.PLAIN)),
                        List.of(
                                button("‹ Précédente", new Action.Previous("strategie.levier"), Look.QUIET),
                                button("Aide", new Action.Help("strategie.levier"), Look.QUIET),
                                button("Pause", Action.Go.PAUSE, Look.QUIET))));

        check("question", renderer.card(screen));
    }

    @Test
    void drawsASummaryWithAlignedFigures() throws IOException {
        Screen screen = screen(
                List.of(
                        new Block.Heading("Votre collectivité : pragmatique", ""),
                        new Block.Bars(List.of(
                                new Block.Bar("Économie", "4,5", OptionalDouble.of(4.5)),
                                new Block.Bar("Serv. usagers", "3,67", OptionalDouble.of(11 / 3.0)),
                                new Block.Bar("Territoire", "1", OptionalDouble.of(1)),
                                new Block.Bar("Donnée", "5", OptionalDouble.of(5)),
                                new Block.Bar("Aménagement", "–", OptionalDouble.empty()))),
                        new Block.Items(List.of("Point d’appui : Économie", "Priorité : Territoire <5")),
                        new Block.Small("Auto-évaluation.")),
                List.of(List.of(button("Commencer", Action.Go.BEGIN_FULL, Look.FIRST))));

        check("summary", renderer.card("À lire : 3 < 4", screen));
    }

    @Test
    void drawsAScreenWithoutBlocksAndButtons() throws IOException {
        check("empty", renderer.card(screen(List.of(), List.of())));
    }

    @Test
    void cutsATextThatIsTooLongBetweenTwoBlocks() {
        Block long3000 = new Block.Paragraph("é<".repeat(1500));

        String plain = TelegramHtml.plain(
                renderer.card(screen(List.of(long3000, long3000), List.of())).html());

        assertThat(plain).isEqualTo("é<".repeat(1500) + "\n\n…");
    }

    @Test
    void keepsATextThatJustFits() {
        Block first = new Block.Paragraph("a".repeat(4000));
        Block second = new Block.Statement("b".repeat(94));

        assertThat(TelegramHtml.plain(
                        renderer.card(screen(List.of(first, second), List.of())).html()))
                .hasSize(4096)
                .endsWith("b");
    }

    @Test
    void cutsWithinABlockThatIsTooLongAlone() {
        String plain = TelegramHtml.plain(renderer.card(
                        screen(List.of(new Block.Statement("🙂".repeat(3000)), new Block.Small("x")), List.of()))
                .html());

        assertThat(plain).isEqualTo("🙂".repeat(2047) + "…");
    }

    @Test
    void breaksRowsOfMoreThanEightButtons() {
        List<Button> ten = Collections.nCopies(10, button("x", Action.Go.PAUSE, Look.PLAIN));

        assertThat(renderer.card(screen(List.of(), List.of(ten))).buttons().getKeyboard())
                .extracting(List::size)
                .containsExactly(8, 2);
    }

    @Test
    void refusesAnActionThatTelegramCannotCarry() {
        Action tooLong = new Action.Enter("x".repeat(60));

        assertThatThrownBy(() -> renderer.card(screen(List.of(), List.of(List.of(button("x", tooLong, Look.PLAIN))))))
                .hasMessageContaining("64")
                .hasMessageContaining("40 characters");
    }

    @Test
    void fillsTheBarOnlyWhenAllIsDone() {
        assertThat(progress(0, 46)).isEqualTo("░░░░░░░░░░");
        assertThat(progress(1, 46)).isEqualTo("▓░░░░░░░░░");
        assertThat(progress(45, 46)).isEqualTo("▓▓▓▓▓▓▓▓▓░");
        assertThat(progress(46, 46)).isEqualTo("▓▓▓▓▓▓▓▓▓▓");
    }

    private String progress(int done, int total) {
        return renderer.card(screen(List.of(new Block.Progress(done, total, "")), List.of()))
                .html();
    }

    private static void check(String name, Card card) throws IOException {
        TelegramHtml.plain(card.html());
        String buttons = card.buttons().getKeyboard().stream()
                .map(row -> row.stream()
                        .map(b -> "[" + b.getText() + " → " + b.getCallbackData()
                                + (b.getStyle() == null ? "" : " " + b.getStyle()) + "]")
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        GoldenFile.check(name, card.html() + "\n----\n" + buttons + "\n");
    }

    private static Action rate(int level) {
        return new Action.Rate("strategie.levier", Level.of(level));
    }

    private static Button button(String label, Action action, Look look) {
        return new Button(label, action, look);
    }

    private static Screen screen(List<Block> blocks, List<List<Button>> rows) {
        return new Screen("screen", blocks, rows, Optional.empty(), Optional.empty());
    }
}
