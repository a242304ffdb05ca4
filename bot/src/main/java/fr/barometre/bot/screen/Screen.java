package fr.barometre.bot.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a respondent sees at one place, said but not yet drawn: each channel draws it in its own way, in this order.
 *
 * @param name which screen this is, in kebab case, for tests and for the page's addresses; never shown
 * @param rows the buttons, row by row
 * @param field where a text may be typed on channels that have fields; typing works everywhere without it
 * @param form several things asked at once: a channel that has forms shows it in place of all but heading, small texts
 *     and quiet buttons; any other asks one thing after another, which the rest of the screen does
 * @param attachment a picture or file that belongs to the screen
 */
public record Screen(
        String name,
        List<Block> blocks,
        List<List<Button>> rows,
        Optional<Field> field,
        Optional<Form> form,
        Optional<Attachment> attachment) {
    public Screen {
        blocks = List.copyOf(blocks);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Creates a screen without a form. */
    public Screen(
            String name,
            List<Block> blocks,
            List<List<Button>> rows,
            Optional<Field> field,
            Optional<Attachment> attachment) {
        this(name, blocks, rows, field, Optional.empty(), attachment);
    }

    /** Returns every button in reading order. */
    public List<Button> buttons() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Returns the blocks that stand beside the form, where the channel shows it. */
    public List<Block> aroundForm() {
        List<Block> around = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                around.add(
                        new Block.Heading(heading.text(), form.map(Form::aside).orElse("")));
            } else if (block instanceof Block.Small) {
                around.add(block);
            }
        }
        return around;
    }

    /** Returns the rows that stand below the form, where the channel shows it. */
    public List<List<Button>> quietRows() {
        return rows.stream()
                .filter(row -> row.stream().allMatch(b -> b.look() == Button.Look.QUIET))
                .toList();
    }

    /**
     * A text field.
     *
     * @param limit the most characters that are kept
     */
    public record Field(String label, String submit, int limit) {}

    /**
     * Several inputs and the button that sends them.
     *
     * @param aside a few words beside the heading, in place of what stands there without the form; may be empty
     * @param submit what the button says
     */
    public record Form(String aside, List<Input> inputs, String submit) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    /** One input of a form. Its name is that of the field in which it is sent; its value is what it shows at first. */
    public sealed interface Input {
        String name();

        String label();

        String value();

        /**
         * A line of text.
         *
         * @param limit the most characters
         */
        record Text(String name, String label, String value, int limit) implements Input {}

        /**
         * One of several options.
         *
         * @param value the code of the option that is chosen; may be empty
         */
        record Choice(String name, String label, String value, List<Option> options) implements Input {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /** A day, as ISO 8601: 2026-12-31; {@code value} may be empty. */
        record Day(String name, String label, String value, String first, String last) implements Input {}
    }

    /** What can be chosen: the code that is sent, and what it says. */
    public record Option(String code, String label) {}
}
