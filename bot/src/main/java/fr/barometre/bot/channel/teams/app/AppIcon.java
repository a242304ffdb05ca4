package fr.barometre.bot.channel.teams.app;

import fr.barometre.bot.settings.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What Teams asks of an icon: a square PNG; for the outline, white on nothing. */
final class AppIcon {
    private static final int WHITE = 0xFFFFFF;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private AppIcon() {}

    static List<Fault> faults(String file, byte[] content, int size, boolean outline) {
        BufferedImage image = image(content);
        if (image == null) {
            return List.of(new Fault(file, "", "It is not a PNG picture. Export it as PNG."));
        }
        List<Fault> faults = new ArrayList<>();
        if (image.getWidth() != size || image.getHeight() != size) {
            faults.add(new Fault(
                    file,
                    "",
                    "It is " + image.getWidth() + " × " + image.getHeight() + " pixels. Teams needs " + size + " × "
                            + size + "."));
        }
        if (outline && !isWhiteOnNothing(image)) {
            faults.add(new Fault(file, "", "It is not white on a transparent ground. Teams shows no other outline."));
        }
        return faults;
    }

    private static @Nullable BufferedImage image(byte[] content) {
        for (int i = 0; i < PNG.length; i++) {
            if (i >= content.length || content[i] != PNG[i]) {
                return null;
            }
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isWhiteOnNothing(BufferedImage image) {
        boolean hasGround = false;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                boolean clear = pixel >>> 24 == 0;
                hasGround |= clear;
                if (!clear && (pixel & WHITE) != WHITE) {
                    return false;
                }
            }
        }
        return hasGround;
    }
}
