package fr.barometre.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes, read by another library than the one that made them. */
class QrPictureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://barometre.example.fr/c/4GNQ0XB9B67T1",
                "https://t.me/barometre_bot?start=4GNQ0XB9B67T1",
                "https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-0000-0000-000000000000&message=4GNQ0XB9B67T1"
            })
    void areReadBackAndSmall(String link) throws Exception {
        byte[] png = QrPicture.png(link);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(link);
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(600).isEqualTo(image.getHeight());
        assertThat(png.length).isLessThan(20_000);
    }
}
