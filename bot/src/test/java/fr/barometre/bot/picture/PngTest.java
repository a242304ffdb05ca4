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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one part and of many, with two pixels in a byte and with one, are read by somebody else's reader. */
class PngTest {
    @ParameterizedTest
    @CsvSource({"3, 2, 2", "864, 1248, 16", "863, 700, 16", "864, 1248, 17", "301, 999, 40", "1, 1, 17"})
    void everyPixelIsReadAsItWasPainted(int width, int height, int colours) throws Exception {
        List<Color> palette = IntStream.range(0, colours)
                .mapToObj(i -> new Color(255 - 5 * i, 3 * i, 250 - 6 * i))
                .toList();
        Consumer<Canvas> painter = canvas -> {
            Random random = new Random(width);
            for (int i = 0; i < 2_000; i++) {
                int x = random.nextInt(width);
                int y = random.nextInt(height);
                Shape shape = i % 10 == 0
                        ? new Ellipse2D.Double(x, y, 1 + random.nextInt(40), 1 + random.nextInt(40))
                        : new Rectangle(x, y, 1 + random.nextInt(9), 1 + random.nextInt(9));
                canvas.fill(shape, palette.get(random.nextInt(colours)));
            }
        };
        Canvas whole = new Canvas(width, height, palette);
        painter.accept(whole);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(width, height, palette, painter)));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color painted = palette.get(whole.scanlines()[y * (width + 1) + 1 + x] & 0xFF);
                if (read.getRGB(x, y) != painted.getRGB()) {
                    assertThat(new Color(read.getRGB(x, y))).as(x + "," + y).isEqualTo(painted);
                }
            }
        }
    }
}
