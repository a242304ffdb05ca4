package fr.barometre.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one part and of many, with two pixels in a byte and with one, are read by somebody else's reader. */
class PngTest {
    @ParameterizedTest
    @CsvSource({
        "3, 2, 2",
        "864, 1248, 16",
        "863, 700, 16",
        "864, 1248, 17",
        "301, 999, 40",
        "1, 1, 17",
        "864, 1 40 7 600 40, 16"
    })
    void everyPixelIsReadAsItWasPainted(int width, String heights, int colours) throws Exception {
        List<Color> palette = IntStream.range(0, colours)
                .mapToObj(i -> new Color(255 - 5 * i, 3 * i, 250 - 6 * i))
                .toList();
        List<Integer> parts =
                Stream.of(heights.split(" ")).map(Integer::valueOf).toList();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file(width, parts, palette)));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight())
                .isEqualTo(parts.stream().mapToInt(height -> height).sum());
        int top = 0;
        for (int height : parts) {
            Canvas whole = new Canvas(width, height, palette);
            paint(whole, width, height, palette);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    Color painted = palette.get(whole.scanlines()[y * (width + 1) + 1 + x] & 0xFF);
                    if (read.getRGB(x, top + y) != painted.getRGB()) {
                        assertThat(new Color(read.getRGB(x, top + y)))
                                .as(x + "," + (top + y))
                                .isEqualTo(painted);
                    }
                }
            }
            top += height;
        }
    }

    private static byte[] file(int width, List<Integer> heights, List<Color> palette) {
        try (PngCompressor compressor = new PngCompressor(width, palette)) {
            return Png.of(
                    width,
                    palette,
                    heights.stream()
                            .map(height -> compressor.part(height, canvas -> paint(canvas, width, height, palette)))
                            .toList());
        }
    }

    private static void paint(Canvas canvas, int width, int height, List<Color> palette) {
        Random random = new Random(height);
        for (int i = 0; i < 2_000; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            Shape shape = i % 10 == 0
                    ? new Ellipse2D.Double(x, y, 1 + random.nextInt(40), 1 + random.nextInt(40))
                    : new Rectangle(x, y, 1 + random.nextInt(9), 1 + random.nextInt(9));
            canvas.fill(shape, palette.get(random.nextInt(palette.size())));
        }
    }
}
