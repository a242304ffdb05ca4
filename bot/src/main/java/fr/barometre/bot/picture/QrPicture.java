package fr.barometre.bot.picture;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** A text as a QR code to be shown on a wall: black on white, with the margin that readers need. */
public final class QrPicture {
    /** Four modules, as ISO/IEC 18004 asks. */
    private static final int MARGIN = 4;

    private static final int LEAST_PIXELS = 600;
    private static final int WHITE = 0xFFFFFF;

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
        BufferedImage image = new BufferedImage(modules * scale, modules * scale, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                // Outside the code there is no dark module, which makes the margin.
                boolean dark = code.getModule(x / scale - MARGIN, y / scale - MARGIN);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        return Png.of(Indexed.of(image, List.of(Color.WHITE, Color.BLACK)));
    }
}
