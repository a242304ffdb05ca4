package fr.barometre.bot.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private Png() {}

    static byte[] of(Canvas picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(picture));
        chunk(file, "PLTE", palette(picture));
        chunk(file, "IDAT", data(picture));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(Canvas picture) {
        return ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(ofFewColours(picture) ? HALF_BYTE_PER_PIXEL : BYTE_PER_PIXEL)
                .put(PALETTE_COLOUR)
                .array();
    }

    private static byte[] palette(Canvas picture) {
        ByteBuffer colours = ByteBuffer.allocate(3 * picture.palette().size());
        for (Color colour : picture.palette()) {
            colours.put((byte) colour.getRed()).put((byte) colour.getGreen()).put((byte) colour.getBlue());
        }
        return colours.array();
    }

    private static boolean ofFewColours(Canvas picture) {
        return picture.palette().size() <= FEW_COLOURS;
    }

    /**
     * Returns the lines as a zlib stream (RFC 1950). Every part begins anew: it is shorter than what a deflater holds,
     * which then never moves it, and moving costs a quarter of the time.
     */
    private static byte[] data(Canvas picture) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(1 << 16);
        stream.writeBytes(ZLIB);
        Adler32 check = new Adler32();
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            int lines = Math.max(1, PART / bytesOfLine(picture));
            for (int first = 0; first < picture.height(); first += lines) {
                int count = Math.min(lines, picture.height() - first);
                byte[] part = part(picture, first, count);
                check.update(part);
                deflater.reset();
                deflater.setInput(part);
                deflate(deflater, first + count == picture.height(), stream);
            }
        } finally {
            deflater.end();
        }
        stream.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
        return stream.toByteArray();
    }

    private static void deflate(Deflater deflater, boolean last, ByteArrayOutputStream stream) {
        byte[] buffer = new byte[1 << 14];
        if (last) {
            deflater.finish();
        }
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            stream.write(buffer, 0, length);
        } while (length == buffer.length);
    }

    /** Returns {@code count} lines, each with its filter first; with few colours, two pixels share a byte. */
    private static byte[] part(Canvas picture, int first, int count) {
        byte[] single = picture.scanlines();
        int width = picture.width();
        int from = first * (1 + width);
        if (!ofFewColours(picture)) {
            return Arrays.copyOfRange(single, from, from + count * (1 + width));
        }
        byte[] paired = new byte[bytesOfLine(picture) * count];
        int to = 0;
        for (int y = 0; y < count; y++) {
            to++;
            from++;
            for (int pair = 0; pair < width / 2; pair++, from += 2) {
                paired[to++] = (byte) (single[from] << HALF_BYTE_PER_PIXEL | single[from + 1]);
            }
            if (width % 2 == 1) {
                paired[to++] = (byte) (single[from++] << HALF_BYTE_PER_PIXEL);
            }
        }
        return paired;
    }

    private static int bytesOfLine(Canvas picture) {
        return 1 + (ofFewColours(picture) ? (picture.width() + 1) / 2 : picture.width());
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
