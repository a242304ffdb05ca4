package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paper painted in the colours of a palette, of which the first is the paper's. A pixel is one byte from the first, so
 * that no picture is ever held in full colour; and a canvas may hold some lines of a picture, and be moved from its top
 * to its bottom, so that none is ever held as a whole.
 */
final class Canvas {
    private static final int FULL = 0xFF;
    private static final double WHOLE = 1e-9;

    /** By palette and ink, for all pictures: the palettes are those of the few kinds of chart. */
    private static final Map<List<Color>, Map<Color, Blend>> BLENDS = new ConcurrentHashMap<>();

    private final List<Color> palette;
    private final Map<Color, Blend> blends;

    /** Each line begins with the number of its filter in a PNG file, 0 for none. */
    private final byte[] scanlines;

    /** The part of the picture that is here now. */
    private Rectangle paper;

    /** Makes a canvas that holds so many lines, and stands at the top of the picture. */
    Canvas(int width, int height, List<Color> palette) {
        this.paper = new Rectangle(width, height);
        this.palette = List.copyOf(palette);
        this.blends = BLENDS.computeIfAbsent(this.palette, absent -> new ConcurrentHashMap<>());
        this.scanlines = new byte[(width + 1) * height];
    }

    /** Moves it to {@code count} lines from {@code top} on, and makes them blank. It never held more. */
    void moveTo(int top, int count) {
        paper = new Rectangle(0, top, paper.width, count);
        Arrays.fill(scanlines, 0, count * (paper.width + 1), (byte) 0);
    }

    /** Returns whether any of the lines from {@code top} to {@code bottom} are here. */
    boolean reaches(double top, double bottom) {
        return bottom >= paper.y && top < paper.y + paper.height;
    }

    /** Returns the lines as a PNG file has them, each with its filter first. They are lent: nobody changes them. */
    byte[] scanlines() {
        return scanlines;
    }

    /** Fills {@code shape} with {@code ink}, which is in the palette, with smooth edges. */
    void fill(Shape shape, Color ink) {
        if (shape instanceof Rectangle2D box && whole(box)) {
            box(box.getBounds().intersection(paper), (byte) palette.indexOf(ink));
        } else {
            stamp(Mask.of(shape, paper), 0, 0, ink);
        }
    }

    /** Fills what {@code mask} covers, moved by so many pixels, with {@code ink}. */
    void stamp(Mask mask, int right, int down, Color ink) {
        byte[] over = blends.computeIfAbsent(ink, absent -> new Blend(palette, absent))
                .table();
        byte[] coverage = mask.coverage();
        byte[] pixels = scanlines;
        int left = mask.left() + right;
        int first = Math.max(0, -left);
        int last = Math.min(mask.width(), paper.width - left);
        int top = mask.top() + down;
        int end = Math.min(mask.height(), paper.y + paper.height - top);
        for (int y = Math.max(0, paper.y - top); y < end; y++) {
            int from = y * mask.width();
            int to = at(left, top + y);
            for (int x = first; x < last; x++) {
                pixels[to + x] = over[((pixels[to + x] & FULL) << Byte.SIZE) | (coverage[from + x] & FULL)];
            }
        }
    }

    private void box(Rectangle box, byte ink) {
        for (int y = box.y; y < box.y + box.height; y++) {
            Arrays.fill(scanlines, at(box.x, y), at(box.x + box.width, y), ink);
        }
    }

    private int at(int x, int y) {
        return (y - paper.y) * (paper.width + 1) + 1 + x;
    }

    private static boolean whole(Rectangle2D box) {
        return whole(box.getMinX()) && whole(box.getMinY()) && whole(box.getMaxX()) && whole(box.getMaxY());
    }

    private static boolean whole(double at) {
        return Math.abs(at - Math.rint(at)) < WHOLE;
    }
}
