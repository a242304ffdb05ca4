package fr.barometre.bot.screen;

import java.util.List;
import java.util.Optional;

/**
 * What a respondent sees at one place, said but not yet drawn: each channel draws it in its own way, in this order.
 *
 * @param name which screen this is, in kebab case, for tests and for the page's addresses; never shown
 * @param rows the buttons, row by row
 * @param field where a text may be typed on channels that have fields; typing works everywhere without it
 * @param attachment a picture or file that belongs to the screen
 */
public record Screen(
        String name,
        List<Block> blocks,
        List<List<Button>> rows,
        Optional<Field> field,
        Optional<Attachment> attachment) {
    public Screen {
        blocks = List.copyOf(blocks);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns every button in reading order. */
    public List<Button> buttons() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /**
     * A text field.
     *
     * @param limit the most characters that are kept
     */
    public record Field(String label, String submit, int limit) {}
}
