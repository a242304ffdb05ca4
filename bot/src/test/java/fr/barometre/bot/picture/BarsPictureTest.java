package fr.barometre.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BarsPictureTest {
    private static final Chart CHART = new Chart(
            "Votre collectivité",
            "Baromètre de maturité numérique",
            List.of(
                    new Chart.Row("Stratégie", "1,0", OptionalDouble.of(1)),
                    new Chart.Row("Services aux usagers", "5,0", OptionalDouble.of(5)),
                    new Chart.Row("Cybersécurité", "non évalué", OptionalDouble.empty())),
            List.of("Pas abordé", "Réflexion", "Orientations", "Mise en œuvre", "Complète"),
            List.of(new Chart.Zone("retardataire", 1, 3), new Chart.Zone("stratège", 3, 5)),
            "Auto-évaluation.",
            "Niveau général 3,0",
            OptionalDouble.of(3));

    @Test
    void aPictureForAChatIsTheSameWithFewerPixels() throws Exception {
        BufferedImage full = picture(CHART, Resolution.FULL);
        BufferedImage chat = picture(CHART, Resolution.CHAT);
        assertThat(full.getWidth()).isEqualTo(1080);
        assertThat(chat.getWidth()).isEqualTo(864);
        assertThat(chat.getHeight()).isEqualTo((int) Math.ceil(full.getHeight() * 0.8));

        double apart = 0;
        for (int y = 0; y < chat.getHeight(); y++) {
            for (int x = 0; x < chat.getWidth(); x++) {
                apart += Math.abs(grey(chat, x, y)
                        - grey(full, (int) (x / 0.8), Math.min((int) (y / 0.8), full.getHeight() - 1)));
            }
        }
        assertThat(apart / (chat.getWidth() * chat.getHeight())).isLessThan(4);
    }

    @Test
    void aPictureIsTheSameWhateverWasDrawnBefore() throws Exception {
        byte[] first = new BarsPicture(Resolution.CHAT).png(CHART);
        for (int i = 0; i < 1_100; i++) {
            new BarsPicture(Resolution.CHAT).png(titled("Commune " + i));
        }

        assertThat(new BarsPicture(Resolution.CHAT).png(CHART)).isEqualTo(first);
        assertThat(difference(picture(CHART, Resolution.CHAT), picture(titled("Commune 7"), Resolution.CHAT)))
                .as("only the title differs")
                .isBetween(Sheet.MARGIN / 2, 2 * Sheet.MARGIN);
    }

    @Test
    void theMarkersLineIsInterruptedByEachText() throws Exception {
        BufferedImage picture = picture(CHART, Resolution.FULL);
        int marker = IntStream.range(0, picture.getWidth())
                .filter(x -> dashes(picture, x).contains(60))
                .findFirst()
                .orElseThrow();

        assertThat(dashes(picture, marker))
                .as("one under the label, one below a dot to the left, one on both sides of a bar to the right")
                .containsExactly(8, 60, 19, 31);
    }

    /** Returns the lengths of what stands upright in a column, from 8 pixels on. */
    private static List<Integer> dashes(BufferedImage picture, int x) {
        List<Integer> dashes = new ArrayList<>();
        int length = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            if (grey(picture, x, y) == Palette.INK.getGreen()) {
                length++;
                continue;
            }
            if (length >= 8) {
                dashes.add(length);
            }
            length = 0;
        }
        return dashes;
    }

    private static Chart titled(String title) {
        return new Chart(
                title,
                CHART.subtitle(),
                CHART.rows(),
                CHART.levelNames(),
                CHART.zones(),
                CHART.footnote(),
                CHART.markerLabel(),
                CHART.marker());
    }

    /** Returns the lowest line in which two pictures of one size differ, or -1. */
    private static int difference(BufferedImage one, BufferedImage other) {
        int lowest = -1;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    lowest = y;
                }
            }
        }
        return lowest;
    }

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 0xFF;
    }

    private static BufferedImage picture(Chart chart, Resolution resolution) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new BarsPicture(resolution).png(chart)));
    }
}
