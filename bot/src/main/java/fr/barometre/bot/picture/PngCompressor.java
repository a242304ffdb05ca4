package fr.barometre.bot.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** Makes the parts of one PNG file. Not safe for use by many threads; closing it gives its memory back. */
final class PngCompressor implements AutoCloseable {
    private static final int BITS_OF_PIXEL = 8;
    private static final int BITS_OF_FEW_COLOURS = 4;
    private static final int FEW_COLOURS = 16;

    /** A twentieth longer than at level 3, in three quarters of the time. */
    private static final int LEVEL = 2;

    /**
     * How many bytes are compressed at once. It is less than what a deflater holds, which then never moves its window,
     * and moving costs a quarter of the time.
     */
    private static final int AT_ONCE = 64_000;

    private static final int BUFFER = 1 << 14;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream(BUFFER);
    private final int width;
    private final List<Color> palette;
    private final int mostLines;
    private final Canvas canvas;
    private final byte[] lines;

    /**
     * Makes one for a file.
     *
     * @param palette at most 256 colours, the paper's first
     */
    PngCompressor(int width, List<Color> palette) {
        this.width = width;
        this.palette = palette;
        mostLines = Math.max(1, AT_ONCE / bytesOfLine());
        canvas = new Canvas(width, mostLines, palette);
        lines = new byte[bytesOfLine() * mostLines];
    }

    static int bitsOfPixel(List<Color> palette) {
        return palette.size() <= FEW_COLOURS ? BITS_OF_FEW_COLOURS : BITS_OF_PIXEL;
    }

    /**
     * Returns {@code height} lines.
     *
     * @param painter paints all of them, again for as many as are made at once: what lies outside these is left out
     */
    PngPart part(int height, Consumer<Canvas> painter) {
        deflated.reset();
        Adler32 checksum = new Adler32();
        for (int first = 0; first < height; first += mostLines) {
            int count = Math.min(mostLines, height - first);
            canvas.moveTo(first, count);
            painter.accept(canvas);
            int length = put(canvas.scanlines(), count);
            checksum.update(lines, 0, length);
            deflate(length);
        }
        return new PngPart(
                height, deflated.toByteArray(), new Checksum(checksum.getValue(), (long) height * bytesOfLine()));
    }

    /** Refers to nothing before, and ends with a whole byte. */
    private void deflate(int length) {
        deflater.reset();
        deflater.setInput(lines, 0, length);
        int written;
        do {
            written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            deflated.write(buffer, 0, written);
        } while (written == buffer.length);
    }

    /**
     * Takes {@code count} lines, each with its filter first, and returns how many bytes they take. With few colours,
     * two pixels share a byte.
     */
    private int put(byte[] single, int count) {
        int length = count * bytesOfLine();
        if (bitsOfPixel(palette) == BITS_OF_PIXEL) {
            System.arraycopy(single, 0, lines, 0, length);
            return length;
        }
        int from = 1 + width;
        int to = bytesOfLine();
        for (int y = 0; y < count; y++) {
            if (y > 0 && Arrays.equals(single, (y - 1) * from, y * from, single, y * from, (y + 1) * from)) {
                System.arraycopy(lines, (y - 1) * to, lines, y * to, to);
            } else {
                pair(single, y * from + 1, y * to + 1);
            }
        }
        return length;
    }

    /** Puts the pixels of one line in pairs, sixteen at a time as far as that goes. */
    private void pair(byte[] single, int from, int to) {
        int words = width / (2 * Long.BYTES);
        for (int word = 0; word < words; word++) {
            int at = from + word * 2 * Long.BYTES;
            long left = paired((long) WORD.get(single, at));
            long right = paired((long) WORD.get(single, at + Long.BYTES));
            WORD.set(lines, to + word * Long.BYTES, left << Integer.SIZE | right);
        }
        for (int x = words * 2 * Long.BYTES; x < width; x += 2) {
            int right = x + 1 < width ? single[from + x + 1] : 0;
            lines[to + x / 2] = (byte) (single[from + x] << BITS_OF_FEW_COLOURS | right);
        }
    }

    /** Returns eight pixels, one in each byte, in four bytes: by twos, by fours, all. */
    private static long paired(long pixels) {
        long twos = (pixels >>> BITS_OF_FEW_COLOURS | pixels) & 0x00FF_00FF_00FF_00FFL;
        long fours = (twos >>> Byte.SIZE | twos) & 0x0000_FFFF_0000_FFFFL;
        return (fours >>> Short.SIZE | fours) & 0xFFFF_FFFFL;
    }

    private int bytesOfLine() {
        return 1 + Math.ceilDiv(width * bitsOfPixel(palette), Byte.SIZE);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
