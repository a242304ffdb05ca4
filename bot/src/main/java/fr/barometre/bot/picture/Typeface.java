package fr.barometre.bot.picture;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the bundled face, as outlines. Safe for use by many threads.
 *
 * <p>The platform's own fonts are left alone, since without fontconfig even {@code Font.createFont} fails. A character
 * that the face lacks is a visible box.
 */
final class Typeface {
    static final Typeface REGULAR = bundled("OpenSans-Regular.ttf");
    static final Typeface SEMIBOLD = bundled("OpenSans-Semibold.ttf");

    /** Latin letters, with all that is set on them. */
    private static final int COMMON = 0x250;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final KerningSubtable kerning;
    private final double unitsPerEm;
    private final Glyph missing;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    /** The same for what European texts are made of, without looking anything up. */
    private final AtomicReferenceArray<Glyph> common = new AtomicReferenceArray<>(COMMON);

    /** By size and glyph; the sizes are those of the styles. */
    private final Map<Double, Map<Glyph, Mask>> masks = new ConcurrentHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        characters = font.getUnicodeCmapLookup();
        kerning = font.getKerning().getHorizontalKerningSubtable();
        unitsPerEm = font.getUnitsPerEm();
        missing = box(unitsPerEm);
    }

    private static Typeface bundled(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("/fonts/" + file + " is not in the jar: build it again.");
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how far {@code line} goes at {@code size} pixels per em. */
    double width(String line, double size) {
        double[] width = {0};
        set(line, (glyph, at) -> width[0] = at + glyph.advance);
        return width[0] * size / unitsPerEm;
    }

    /** Takes a glyph's mask and how far it has to be moved, in pixels. */
    interface Stamp {
        void set(Mask mask, int right, int down);
    }

    /**
     * Sets {@code line} from near {@code x} on {@code baseline}. Each glyph starts on a whole pixel: the eye does not
     * see it at these sizes, and equal letters then have equal pixels, so that each is drawn once for all pictures, and
     * the file is half as long.
     */
    void set(String line, double size, double x, double baseline, Stamp stamp) {
        double scale = size / unitsPerEm;
        Map<Glyph, Mask> drawn = masks.computeIfAbsent(size, absent -> new ConcurrentHashMap<>());
        set(
                line,
                (glyph, at) -> stamp.set(
                        drawn.computeIfAbsent(glyph, absent -> absent.mask(scale)),
                        (int) Math.rint(x + at * scale),
                        (int) Math.rint(baseline)));
    }

    /** Names the glyphs of {@code line} and where each starts, in units of the font. */
    private void set(String line, Setter setter) {
        double at = 0;
        int previous = 0;
        int character;
        for (int next = 0; next < line.length(); next += Character.charCount(character)) {
            character = line.codePointAt(next);
            Glyph glyph = character < COMMON ? common.get(character) : null;
            if (glyph == null) {
                if (Character.getType(character) == Character.FORMAT) {
                    continue;
                }
                glyph = glyph(drawn(character));
                if (character < COMMON) {
                    common.set(character, glyph);
                }
            }
            at += kerning.getKerning(previous, glyph.id);
            setter.set(glyph, at);
            at += glyph.advance;
            previous = glyph.id;
        }
    }

    private interface Setter {
        void set(Glyph glyph, double at);
    }

    private static int drawn(int character) {
        if (Character.isSpaceChar(character) || Character.isISOControl(character)) {
            return ' ';
        }
        return character == '\u2011' ? '-' : character;
    }

    private Glyph glyph(int character) {
        Glyph known = glyphs.get(character);
        return known != null ? known : unknown(character);
    }

    private Glyph unknown(int character) {
        int id = characters.getGlyphId(character);
        return id == 0 ? missing : read(character, id);
    }

    /** The parser moves a position in its file, hence one reader at a time. */
    private synchronized Glyph read(int character, int id) {
        try {
            var data = font.getGlyph().getGlyph(id);
            Path2D outline = data == null ? new Path2D.Double() : data.getPath();
            Glyph glyph = new Glyph(id, font.getAdvanceWidth(id), outline);
            glyphs.put(character, glyph);
            return glyph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Glyph box(double em) {
        var frame = new Rectangle2D.Double(0.1 * em, 0, 0.5 * em, 0.7 * em);
        var outline = new BasicStroke((float) (0.06 * em)).createStrokedShape(frame);
        return new Glyph(0, 0.7 * em, new Path2D.Double(outline));
    }

    /** A character as it is drawn; equal to itself only. */
    private static final class Glyph {
        private final int id;
        private final double advance;
        private final Path2D outline;

        Glyph(int id, double advance, Path2D outline) {
            this.id = id;
            this.advance = advance;
            this.outline = outline;
        }

        Mask mask(double scale) {
            return Mask.of(AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(outline));
        }
    }
}
