package fr.barometre.bot.picture;

import fr.barometre.bot.picture.Paint.Layer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text broken into lines, ready to be set in its style. A blank text has no line and no height. */
record TextBlock(List<String> lines, Style style) {

    /** This leaves non-breaking spaces whole. */
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Where the lines stand around the given x. */
    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double before;

        Align(double before) {
            this.before = before;
        }

        /** Returns the part of a line's width that lies before the given x. */
        double before() {
            return before;
        }
    }

    /** Breaks {@code text} at its spaces, never at a non-breaking one, and inside a word only if wider than a line. */
    static TextBlock wrap(String text, Style style, double maxWidth) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= maxWidth) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > maxWidth) {
                int end = fitting(line, style, maxWidth);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new TextBlock(List.copyOf(lines), style);
    }

    /** Breaks {@code text} as narrowly as {@code maxLines} lines allow, yet no wider than {@code maxWidth}. */
    static TextBlock narrow(String text, Style style, int maxLines, double maxWidth) {
        double width = Math.min(widestWord(text, style), maxWidth);
        TextBlock block = wrap(text, style, width);
        while (block.lines.size() > maxLines && width < maxWidth) {
            width = Math.min(width + style.size() / 4, maxWidth);
            block = wrap(text, style, width);
        }
        return block;
    }

    static double widestWord(String text, Style style) {
        return words(text).stream()
                .mapToDouble(word -> width(word, style))
                .max()
                .orElse(0);
    }

    /** Composed characters only, since the face has no separate accents. */
    private static List<String> words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return composed.isEmpty() ? List.of() : List.of(SPACES.split(composed));
    }

    private static double width(String line, Style style) {
        return style.face().width(line, style.size());
    }

    /** Returns the end of the longest start of {@code word} that fits, one character at least. */
    private static int fitting(String word, Style style, double maxWidth) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), style) > maxWidth) {
                break;
            }
            end = next;
        }
        return end;
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, style)).max().orElse(0);
    }

    double height() {
        return lines.size() * style.lineHeight();
    }

    void set(Drawing drawing, double x, double top, Align align) {
        set(drawing, Layer.TEXT, x, top, align);
    }

    /** Sets the lines on {@code layer} of {@code drawing}, the first one just below {@code top}. */
    void set(Drawing drawing, Layer layer, double x, double top, Align align) {
        double baseline = top + style.ascent();
        for (String line : lines) {
            double left = x - width(line, style) * align.before;
            drawing.add(layer, line, style, left, baseline);
            baseline += style.lineHeight();
        }
    }
}
