package fr.barometre.bot.report;

import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One block of a printed page with the name of the template's part that draws it.
 *
 * @param bars what the block's bars come to; empty for any other block
 */
public record Piece(String kind, Block block, List<Bar> bars) {

    /**
     * A bar on paper.
     *
     * @param width how far it reaches from 1 to 5, as a CSS percentage
     */
    public record Bar(String label, String value, String width) {
        private static final double LEVELS = 4;
        private static final double LEAST = 0.5;

        static Bar of(Block.Bar bar) {
            double reach =
                    bar.position().isPresent() ? Math.max(LEAST, (bar.position().getAsDouble() - 1) / LEVELS * 100) : 0;
            return new Bar(bar.label(), bar.value(), String.format(Locale.ROOT, "%.2f%%", reach));
        }
    }

    static List<Piece> of(Screen screen) {
        List<Piece> pieces = new ArrayList<>();
        for (Block block : screen.blocks()) {
            Block printed = printable(block);
            pieces.add(new Piece(kind(printed), printed, bars(printed)));
        }
        return pieces;
    }

    /** The face has no arrow, which only explanations have. */
    private static Block printable(Block block) {
        return block instanceof Block.Items items
                ? new Block.Items(items.items().stream()
                        .map(item -> item.replace('→', '–'))
                        .toList())
                : block;
    }

    private static List<Bar> bars(Block block) {
        return block instanceof Block.Bars bars
                ? bars.bars().stream().map(Bar::of).toList()
                : List.of();
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading h -> "heading";
            case Block.Progress p -> "none";
            case Block.Paragraph p -> "paragraph";
            case Block.Statement s -> "statement";
            case Block.Small s -> "small";
            case Block.Items i -> "items";
            case Block.Bars b -> "bars";
        };
    }
}
