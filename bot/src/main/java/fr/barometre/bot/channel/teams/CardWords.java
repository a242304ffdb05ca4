package fr.barometre.bot.channel.teams;

import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a card says, without the card: for who listens to it, and for clients that show no cards. */
final class CardWords {
    private CardWords() {}

    /** Returns what is said aloud. */
    static String spoken(Screen screen, String notice) {
        return String.join("\n", words(screen, notice));
    }

    /** Returns what stands in place of the card, with what can be answered. */
    static String whole(Screen screen, String notice) {
        List<String> lines = words(screen, notice);
        screen.form()
                .ifPresentOrElse(
                        form -> form.inputs().forEach(input -> lines.add(input.label())),
                        () -> screen.field().ifPresent(field -> lines.add(field.label())));
        for (List<Button> row : screen.rows()) {
            lines.add(row.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" ")));
        }
        return String.join("\n", lines);
    }

    private static List<String> words(Screen screen, String notice) {
        List<String> lines = new ArrayList<>();
        if (!notice.isEmpty()) {
            lines.add(notice);
        }
        screen.blocks().forEach(block -> lines.addAll(words(block)));
        boolean shownAsBars = screen.blocks().stream().anyMatch(b -> b instanceof Block.Bars);
        screen.attachment().ifPresent(attachment -> {
            switch (attachment) {
                case Attachment.Picture picture -> {
                    if (!shownAsBars) {
                        lines.add(picture.alternative());
                    }
                }
                case Attachment.Image image -> lines.add(image.alternative());
                case Attachment.Document document -> lines.add(document.label());
            }
        });
        return lines;
    }

    private static List<String> words(Block block) {
        return switch (block) {
            case Block.Heading h -> List.of(h.aside().isEmpty() ? h.text() : h.text() + ", " + h.aside());
            case Block.Progress p -> List.of(p.alternative());
            case Block.Paragraph p -> List.of(p.text());
            case Block.Statement s -> List.of(s.text());
            case Block.Small s -> List.of(s.text());
            case Block.Items i -> i.items();
            case Block.Bars b ->
                b.bars().stream().map(bar -> bar.label() + " " + bar.value()).toList();
        };
    }
}
