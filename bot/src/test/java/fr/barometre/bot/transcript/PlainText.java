package fr.barometre.bot.transcript;

import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A reply as lines of plain text, complete: nothing that a respondent could see is left out. */
final class PlainText {
    private static final int CELLS = 10;

    private PlainText() {}

    static List<String> of(Reply reply) {
        List<String> lines = new ArrayList<>();
        reply.notice().ifPresent(n -> lines.add((reply.lasting() ? "! " : "~ ") + n));
        reply.screen().blocks().forEach(b -> lines.addAll(lines(b)));
        reply.screen().field().ifPresent(f -> lines.add("{" + f.label() + "} [" + f.submit() + "]"));
        reply.screen().attachment().ifPresent(a -> lines.add(line(a)));
        for (List<Button> row : reply.screen().rows()) {
            lines.add(row.stream().map(PlainText::line).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    private static List<String> lines(Block block) {
        return switch (block) {
            case Block.Heading h ->
                List.of(h.aside().isEmpty() ? "# " + h.text() : "# " + h.text() + " | " + h.aside());
            case Block.Progress p -> List.of(bar(p.done() * CELLS / p.total()) + " " + p.alternative());
            case Block.Paragraph p -> p.text().lines().toList();
            case Block.Statement s -> List.of("** " + s.text());
            case Block.Small s -> List.of("_ " + s.text());
            case Block.Items i -> i.items().stream().map(t -> "- " + t).toList();
            case Block.Bars b -> b.bars().stream().map(PlainText::line).toList();
        };
    }

    private static String line(Block.Bar bar) {
        int cells = (int) Math.round((bar.position().orElse(1) - 1) / 4 * CELLS);
        return String.format("%-14s %s %s", bar.label(), bar(cells), bar.value());
    }

    private static String bar(int full) {
        return "▓".repeat(full) + "░".repeat(CELLS - full);
    }

    private static String line(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Picture p -> "(" + p.shape() + ": " + p.alternative() + ")";
            case Attachment.Image i -> "(" + i.name() + ": " + i.alternative() + ")";
            case Attachment.Document d -> "(" + d.name() + ": " + d.label() + ")";
        };
    }

    private static String line(Button button) {
        String mark = switch (button.look()) {
            case FIRST -> "*";
            case CHOSEN -> "✓";
            case PLAIN, QUIET -> "";
        };
        return "[" + mark + button.label() + "]";
    }
}
