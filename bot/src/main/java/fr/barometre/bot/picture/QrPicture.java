package fr.barometre.bot.picture;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;

/** A text as a QR code to be shown on a wall: black on white, with the margin that readers need. */
public final class QrPicture {
    /** Four modules, as ISO/IEC 18004 asks. */
    private static final int MARGIN = 4;

    private static final int LEAST_PIXELS = 600;

    private QrPicture() {}

    /**
     * Returns a PNG of at least 600 pixels a side, which survives the loss of about 15 %.
     *
     * @throws IllegalArgumentException if {@code text} is too long for a QR code, about 2,300 bytes
     */
    public static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int modules = code.size + 2 * MARGIN;
        int scale = Math.ceilDiv(LEAST_PIXELS, modules);
        int side = modules * scale;
        List<Color> palette = List.of(Color.WHITE, Color.BLACK);
        try (PngCompressor compressor = new PngCompressor(side, palette)) {
            PngPart all = compressor.part(side, canvas -> paint(code, scale, canvas));
            return Png.of(side, palette, List.of(all));
        }
    }

    private static void paint(QrCode code, int scale, Canvas canvas) {
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    canvas.fill(new Rectangle((x + MARGIN) * scale, (y + MARGIN) * scale, scale, scale), Color.BLACK);
                }
            }
        }
    }
}
