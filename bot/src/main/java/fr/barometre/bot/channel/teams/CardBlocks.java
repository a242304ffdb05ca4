package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.screen.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a screen as elements of a card. No colour is fixed: each comes from the reader's theme.
 *
 * <p>Texts stand in runs, where Markdown means nothing; headings cannot, and are escaped.
 */
final class CardBlocks {
    private static final int CELLS = 10;
    private static final String LEADING = "large";
    private static final String PLAIN = "default";

    /** As wide as the longest label, 14 characters; the rest of a narrow phone holds the bar and its value. */
    private static final String LABEL_WIDTH = "112px";

    private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.) ");

    private CardBlocks() {}

    /**
     * Draws the blocks. A single statement leads, below a smaller heading; several stand below a heading that leads.
     */
    static void all(ArrayNode body, List<Block> blocks) {
        boolean headed =
                blocks.stream().filter(b -> b instanceof Block.Statement).count() != 1;
        blocks.forEach(block -> add(body, block, headed));
    }

    private static void add(ArrayNode body, Block block, boolean headed) {
        switch (block) {
            case Block.Heading h -> heading(body, h, headed ? LEADING : PLAIN);
            case Block.Progress p -> progress(body, p);
            case Block.Statement s ->
                lines(body, s.text())
                        .forEach(
                                run -> run.put("size", headed ? PLAIN : LEADING).put("weight", "bolder"));
            case Block.Paragraph p -> lines(body, p.text());
            case Block.Small s ->
                lines(body, s.text()).forEach(run -> run.put("size", "small").put("isSubtle", true));
            case Block.Items i -> i.items().forEach(item -> item(body, item));
            case Block.Bars b -> bars(body, b.bars());
        }
    }

    static void notice(ArrayNode body, String text) {
        ObjectNode box = body.addObject().put("type", "Container").put("style", "emphasis");
        lines(box.putArray("items"), text);
    }

    static void picture(ArrayNode body, String url, String alternative) {
        ObjectNode image = body.addObject().put("type", "Image");
        image.put("url", url).put("altText", alternative).put("size", "stretch");
    }

    private static void heading(ArrayNode body, Block.Heading heading, String size) {
        body.addObject()
                .put("type", "TextBlock")
                .put("text", CardText.escaped(heading.text()))
                .put("style", "heading")
                .put("size", size)
                .put("weight", "bolder")
                .put("wrap", true);
        if (!heading.aside().isEmpty()) {
            ObjectNode aside = rich(body).put("spacing", "none");
            run(aside, heading.aside()).put("size", "small").put("isSubtle", true);
        }
    }

    /** Draws a first cell as soon as anything is done, and the last only when all is. */
    private static void progress(ArrayNode body, Block.Progress progress) {
        int cells = progress.total() == 0 ? 0 : CELLS * progress.done() / progress.total();
        ObjectNode block = rich(body).put("spacing", "small");
        cells(block, progress.done() > 0 ? Math.max(1, cells) : 0);
        run(block, "  " + progress.alternative()).put("size", "small").put("isSubtle", true);
    }

    /** Hangs the text beside its bullet, or beside the number that it begins with. */
    private static void item(ArrayNode body, String text) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean hasNumber = numbered.lookingAt();
        ArrayNode columns = columns(body, "small");
        run(rich(column(columns, "auto")), hasNumber ? numbered.group(1) : "•");
        lines(column(columns, "stretch"), hasNumber ? text.substring(numbered.end()) : text);
    }

    private static void bars(ArrayNode body, List<Block.Bar> bars) {
        ArrayNode rows = body.addObject().put("type", "Container").putArray("items");
        for (Block.Bar bar : bars) {
            ArrayNode columns = columns(rows, "none");
            run(rich(column(columns, LABEL_WIDTH)), bar.label());
            cells(rich(column(columns, "auto")), (int)
                    Math.round(2 * bar.position().orElse(0)));
            run(rich(column(columns, "stretch")), bar.value()).put("weight", "bolder");
        }
    }

    /** Draws two cells for each of the five levels, in a face where all characters are as wide. */
    private static void cells(ObjectNode block, int full) {
        if (full > 0) {
            run(block, "█".repeat(full)).put("fontType", "monospace").put("color", "accent");
        }
        if (full < CELLS) {
            run(block, "░".repeat(CELLS - full)).put("fontType", "monospace").put("isSubtle", true);
        }
    }

    private static ArrayNode columns(ArrayNode body, String spacing) {
        return body.addObject().put("type", "ColumnSet").put("spacing", spacing).putArray("columns");
    }

    private static ArrayNode column(ArrayNode columns, String width) {
        ObjectNode column = columns.addObject().put("type", "Column").put("width", width);
        return column.putArray("items");
    }

    /** Draws each line as a block of its own, since no run breaks lines; returns the runs. */
    private static List<ObjectNode> lines(ArrayNode body, String text) {
        List<ObjectNode> runs = new ArrayList<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            ObjectNode block = rich(body);
            if (!runs.isEmpty()) {
                block.put("spacing", "none");
            }
            runs.add(run(block, line));
        }
        return runs;
    }

    private static ObjectNode rich(ArrayNode body) {
        ObjectNode block = body.addObject().put("type", "RichTextBlock");
        block.putArray("inlines");
        return block;
    }

    private static ObjectNode run(ObjectNode block, String text) {
        return block.withArray("inlines").addObject().put("type", "TextRun").put("text", CardText.plain(text));
    }
}
