package fr.barometre.bot.screen;

import java.util.List;
import java.util.OptionalDouble;

/** One part of a screen's text. All texts are plain: each channel escapes them for its markup. */
public sealed interface Block {

    /**
     * The heading.
     *
     * @param aside a few words at the other end of the line, such as the place among the themes; may be empty
     */
    record Heading(String text, String aside) implements Block {}

    /**
     * How much of the survey is done.
     *
     * @param alternative the same in words, for who does not see the bar
     */
    record Progress(int done, int total, String alternative) implements Block {}

    record Paragraph(String text) implements Block {}

    /** What the screen is about, in the weight that says so: the affirmation's statement, the category. */
    record Statement(String text) implements Block {}

    /** What stands beside the matter: cautions, sources, dates. */
    record Small(String text) implements Block {}

    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Bars on one common scale of 1 to 5. */
    record Bars(List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param label at most 14 characters
     * @param value the figure as it is shown
     * @param position between 1 and 5; empty if not assessed
     */
    record Bar(String label, String value, OptionalDouble position) {}
}
