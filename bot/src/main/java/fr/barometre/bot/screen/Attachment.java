package fr.barometre.bot.screen;

import fr.barometre.bot.picture.Chart;
import java.util.function.Supplier;

/** What belongs to a screen and is not text. */
public sealed interface Attachment {

    /** A chart, to be drawn as bars or as a radar; {@code alternative} says the same in words. */
    record Picture(Shape shape, Chart chart, String alternative) implements Attachment {}

    /** How a chart is drawn. */
    enum Shape {
        BARS,
        RADAR
    }

    /**
     * A file to keep.
     *
     * @param name with its ending, in ASCII
     * @param content made when it is asked for
     */
    record Document(String name, String mediaType, String label, Supplier<byte[]> content) implements Attachment {}

    /**
     * A picture that is ready, at most 20 KB.
     *
     * @param name with its ending, in ASCII
     * @param png made when it is asked for
     */
    record Image(String name, Supplier<byte[]> png, String alternative) implements Attachment {}
}
