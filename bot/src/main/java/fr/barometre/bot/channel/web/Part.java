package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * A block with the name of the template's fragment that draws it.
 *
 * @param kind {@code title} for the first heading, which is the page's only first-level one
 */
public record Part(String kind, Block block) {

    static List<Part> of(List<Block> blocks) {
        List<Part> parts = new ArrayList<>();
        boolean titled = false;
        for (Block block : blocks) {
            boolean title = !titled && block instanceof Block.Heading;
            parts.add(new Part(title ? "title" : kind(block), block));
            titled |= title;
        }
        return List.copyOf(parts);
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> "heading";
            case Block.Progress progress -> "progress";
            case Block.Paragraph paragraph -> "paragraph";
            case Block.Statement statement -> "statement";
            case Block.Small small -> "small";
            case Block.Items items -> "items";
            case Block.Bars bars -> "bars";
        };
    }
}
