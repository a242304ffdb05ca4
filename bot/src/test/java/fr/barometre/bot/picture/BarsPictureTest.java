package fr.barometre.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
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
        BufferedImage full = picture(Resolution.FULL);
        BufferedImage chat = picture(Resolution.CHAT);
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

    private static int grey(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 0xFF;
    }

    private static BufferedImage picture(Resolution resolution) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new BarsPicture(resolution).png(CHART)));
    }
}
