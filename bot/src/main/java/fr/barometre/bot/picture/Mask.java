package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How far a shape covers each pixel of a rectangle, 0 to 255. Its bytes are lent, not copied: nobody changes them.
 *
 * @param left where the rectangle begins, in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
record Mask(int left, int top, int width, int height, byte[] coverage) {
    private static final Rectangle ANYWHERE = new Rectangle(-4_096, -4_096, 8_192, 8_192);

    static {
        // Otherwise the JDK's renderer keeps its tables, a megabyte or more, for each thread, and ours live for one
        // turn. It reads this when it is first used, which is below.
        System.setProperty("sun.java2d.renderer.useThreadLocal", "false");
    }

    /** Reads {@code shape}, wherever it is near the origin. */
    static Mask of(Shape shape) {
        return of(shape, ANYWHERE);
    }

    /** Reads {@code shape}, cut off at the bounds of {@code paper}. */
    static Mask of(Shape shape, Rectangle paper) {
        Rectangle bounds = shape.getBounds().intersection(paper);
        if (bounds.isEmpty()) {
            return new Mask(0, 0, 0, 0, new byte[0]);
        }
        BufferedImage image = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fill(
                    AffineTransform.getTranslateInstance(-bounds.x, -bounds.y).createTransformedShape(shape));
        } finally {
            graphics.dispose();
        }
        byte[] coverage = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Mask(bounds.x, bounds.y, bounds.width, bounds.height, coverage);
    }
}
