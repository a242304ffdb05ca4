package fr.barometre.bot.picture;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A PNG file with a palette (<a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>), small enough for a chat on
 * a slow line. Written here, since the platform's own writer looks for plug-ins first, and cannot put a file together
 * from parts of others.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte PALETTE_COLOUR = 3;

    /** What a zlib stream begins with (RFC 1950): deflated in a window of 32 KB, and nothing else to know. */
    private static final byte[] ZLIB = {0x78, 0x01};

    /** The last block of a deflated stream, with nothing in it (RFC 1951). */
    private static final byte[] END = {0x03, 0x00};

    /** Its length, its type and its check. */
    private static final int AROUND_CHUNK = 12;

    private Png() {}

    /**
     * Returns the file of a picture.
     *
     * @param palette at most 256 colours, the paper's first
     * @param parts from top to bottom, all of this width and palette
     */
    static byte[] of(int width, List<Color> palette, List<PngPart> parts) {
        byte[] header = header(width, palette, parts);
        byte[] colours = colours(palette);
        byte[] check = check(parts);
        List<byte[]> data = Stream.of(Stream.of(ZLIB), parts.stream().map(PngPart::deflated), Stream.of(END, check))
                .flatMap(Function.identity())
                .toList();
        ByteBuffer file = ByteBuffer.allocate(
                SIGNATURE.length + 4 * AROUND_CHUNK + header.length + colours.length + length(data));
        file.put(SIGNATURE);
        chunk(file, "IHDR", List.of(header));
        chunk(file, "PLTE", List.of(colours));
        chunk(file, "IDAT", data);
        chunk(file, "IEND", List.of());
        return file.array();
    }

    private static byte[] header(int width, List<Color> palette, List<PngPart> parts) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(parts.stream().mapToInt(PngPart::height).sum())
                .put((byte) PngCompressor.bitsOfPixel(palette))
                .put(PALETTE_COLOUR)
                .array();
    }

    private static byte[] colours(List<Color> palette) {
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
        for (Color colour : palette) {
            colours.put((byte) colour.getRed()).put((byte) colour.getGreen()).put((byte) colour.getBlue());
        }
        return colours.array();
    }

    private static byte[] check(List<PngPart> parts) {
        Checksum all = parts.stream().map(PngPart::checksum).reduce(Checksum.OF_NOTHING, Checksum::then);
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) all.value()).array();
    }

    private static void chunk(ByteBuffer file, String type, List<byte[]> data) {
        file.putInt(length(data));
        int start = file.position();
        file.put(type.getBytes(StandardCharsets.US_ASCII));
        data.forEach(file::put);
        CRC32 check = new CRC32();
        check.update(file.slice(start, file.position() - start));
        file.putInt((int) check.getValue());
    }

    private static int length(List<byte[]> data) {
        return data.stream().mapToInt(part -> part.length).sum();
    }
}
