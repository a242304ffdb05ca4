package fr.barometre.bot.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG file with a palette (<a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>), small enough for a chat on
 * a slow line. Written here, since the platform's own writer looks for plug-ins first.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS_PER_PIXEL = 8;
    private static final byte PALETTE_COLOUR = 3;

    /**
     * A sixth smaller than the default for a few milliseconds more; the two levels above cost three to ten times that.
     */
    private static final int LEVEL = 7;

    private Png() {}

    static byte[] of(Indexed picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header(picture));
        chunk(file, "PLTE", palette(picture));
        chunk(file, "IDAT", deflated(scanlines(picture)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] header(Indexed picture) {
        return ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(BITS_PER_PIXEL)
                .put(PALETTE_COLOUR)
                .array();
    }

    private static byte[] palette(Indexed picture) {
        ByteBuffer colours = ByteBuffer.allocate(3 * picture.palette().size());
        for (Color colour : picture.palette()) {
            colours.put((byte) colour.getRed()).put((byte) colour.getGreen()).put((byte) colour.getBlue());
        }
        return colours.array();
    }

    /** Each line begins with the number of its filter, 0 for none: indexes have no gradient to predict. */
    private static byte[] scanlines(Indexed picture) {
        int width = picture.width();
        byte[] lines = new byte[(width + 1) * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.pixels(), y * width, lines, y * (width + 1) + 1, width);
        }
        return lines;
    }

    private static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream small = new ByteArrayOutputStream(1 << 16);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                small.write(buffer, 0, deflater.deflate(buffer));
            }
            return small.toByteArray();
        } finally {
            deflater.end();
        }
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
