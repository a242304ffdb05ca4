package fr.barometre.bot.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture in the colours of a palette. Its pixels are lent, not copied: nobody changes them. */
final class Indexed {
    /** The image's own first byte says nothing. */
    private static final int RGB = 0xFFFFFF;

    private final int width;
    private final int height;
    private final List<Color> palette;
    private final byte[] pixels;

    private Indexed(int width, int height, List<Color> palette, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.pixels = pixels;
    }

    /** Reads {@code image}, of type INT_RGB, giving each pixel the nearest colour of {@code palette}, 256 at most. */
    static Indexed of(BufferedImage image, List<Color> palette) {
        int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] pixels = new byte[colours.length];
        Map<Integer, Integer> indexes = new HashMap<>();
        int previous = -1;
        int index = 0;
        for (int at = 0; at < pixels.length; at++) {
            int colour = colours[at] & RGB;
            // Most pixels repeat the one before: they need no look-up.
            if (colour != previous) {
                index = indexes.computeIfAbsent(colour, absent -> nearest(absent, palette));
                previous = colour;
            }
            pixels[at] = (byte) index;
        }
        return new Indexed(image.getWidth(), image.getHeight(), palette, pixels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Color> palette() {
        return palette;
    }

    /** Returns one index into the palette for each pixel, left to right and top to bottom. */
    byte[] pixels() {
        return pixels;
    }

    private static int nearest(int colour, List<Color> palette) {
        int nearest = 0;
        for (int index = 1; index < palette.size(); index++) {
            if (distance(colour, palette.get(index)) < distance(colour, palette.get(nearest))) {
                nearest = index;
            }
        }
        return nearest;
    }

    private static int distance(int colour, Color other) {
        int red = (colour >> 16 & 0xFF) - other.getRed();
        int green = (colour >> 8 & 0xFF) - other.getGreen();
        int blue = (colour & 0xFF) - other.getBlue();
        return red * red + green * green + blue * blue;
    }
}
