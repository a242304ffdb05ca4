package fr.barometre.bot.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG file with a palette (<a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>), small enough for a chat on
 * a slow line. Written here, since the platform's own writer looks for plug-ins first.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BYTE_PER_PIXEL = 8;
    private static final byte HALF_BYTE_PER_PIXEL = 4;
    private static final int FEW_COLOURS = 16;
    private static final byte PALETTE_COLOUR = 3;

    /** A twentieth longer than at level 3, in three quarters of the time. */
    private static final int LEVEL = 2;

    /** Deflate in a window of 32 KB, and nothing else to know. */
    private static final byte[] ZLIB = {0x78, 0x01};

    /** How many bytes a deflater takes before it has to move its window. */
    private static final int PART = 64_000;

    private static final int BUFFER = 1 << 14;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int width;
    private final int height;
    private final List<Color> palette;
    private final Consumer<Canvas> painter;

    private Png(int width, int height, List<Color> palette, Consumer<Canvas> painter) {
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.painter = painter;
    }

    /**
     * Returns the file of a picture.
     *
     * @param palette at most 256 colours, the paper's first
     * @param painter paints the whole picture, again for each strip of it: what lies outside the strip is left out
     */
    static byte[] of(int width, int height, List<Color> palette, Consumer<Canvas> painter) {
        return new Png(width, height, palette, painter).file();
    }

    private byte[] file() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header());
        chunk(file, "PLTE", colours());
        chunk(file, "IDAT", data());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(ofFewColours() ? HALF_BYTE_PER_PIXEL : BYTE_PER_PIXEL)
                .put(PALETTE_COLOUR)
                .array();
    }

    private byte[] colours() {
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
        for (Color colour : palette) {
            colours.put((byte) colour.getRed()).put((byte) colour.getGreen()).put((byte) colour.getBlue());
        }
        return colours.array();
    }

    private boolean ofFewColours() {
        return palette.size() <= FEW_COLOURS;
    }

    /**
     * Returns the lines as a zlib stream (RFC 1950). Every strip begins anew: it is shorter than what a deflater holds,
     * which then never moves it, and moving costs a quarter of the time.
     */
    private byte[] data() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 16);
        stream.writeBytes(ZLIB);
        Adler32 check = new Adler32();
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            int most = Math.clamp(PART / bytesOfLine(), 1, height);
            Canvas strip = new Canvas(width, most, palette);
            byte[] lines = new byte[bytesOfLine() * most];
            byte[] buffer = new byte[BUFFER];
            for (int first = 0; first < height; first += most) {
                int count = Math.min(most, height - first);
                strip.moveTo(first, count);
                painter.accept(strip);
                int length = put(strip.scanlines(), count, lines);
                check.update(lines, 0, length);
                deflater.reset();
                deflater.setInput(lines, 0, length);
                deflate(deflater, first + count == height, buffer, stream);
            }
        } finally {
            deflater.end();
        }
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        return stream.toByteArray();
    }

    private static void deflate(Deflater deflater, boolean last, byte[] buffer, ByteArrayOutputStream stream) {
        if (last) {
            deflater.finish();
        }
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            stream.write(buffer, 0, length);
        } while (length == buffer.length);
    }

    /**
     * Puts {@code count} lines, each with its filter first, into {@code lines}, and returns how many bytes they take.
     * With few colours, two pixels share a byte.
     */
    private int put(byte[] single, int count, byte[] lines) {
        int length = count * bytesOfLine();
        if (!ofFewColours()) {
            System.arraycopy(single, 0, lines, 0, length);
            return length;
        }
        int from = 1 + width;
        int to = bytesOfLine();
        for (int y = 0; y < count; y++) {
            if (y > 0 && Arrays.equals(single, (y - 1) * from, y * from, single, y * from, (y + 1) * from)) {
                System.arraycopy(lines, (y - 1) * to, lines, y * to, to);
            } else {
                pair(single, y * from + 1, lines, y * to + 1);
            }
        }
        return length;
    }

    /** Puts the pixels of one line in pairs, sixteen at a time as far as that goes. */
    private void pair(byte[] single, int from, byte[] paired, int to) {
        int words = width / (2 * Long.BYTES);
        for (int word = 0; word < words; word++) {
            int at = from + word * 2 * Long.BYTES;
            long left = paired((long) WORD.get(single, at));
            long right = paired((long) WORD.get(single, at + Long.BYTES));
            WORD.set(paired, to + word * Long.BYTES, left << Integer.SIZE | right);
        }
        for (int x = words * 2 * Long.BYTES; x < width; x += 2) {
            int right = x + 1 < width ? single[from + x + 1] : 0;
            paired[to + x / 2] = (byte) (single[from + x] << HALF_BYTE_PER_PIXEL | right);
        }
    }

    /** Returns eight pixels, one in each byte, in four bytes: by twos, by fours, all. */
    private static long paired(long pixels) {
        long twos = (pixels >>> HALF_BYTE_PER_PIXEL | pixels) & 0x00FF_00FF_00FF_00FFL;
        long fours = (twos >>> Byte.SIZE | twos) & 0x0000_FFFF_0000_FFFFL;
        return (fours >>> Short.SIZE | fours) & 0xFFFF_FFFFL;
    }

    private int bytesOfLine() {
        return 1 + (ofFewColours() ? (width + 1) / 2 : width);
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
