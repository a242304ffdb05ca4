package fr.barometre.bot.report;

import fr.barometre.bot.picture.RadarPicture;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Screen;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A screen on paper.
 *
 * @param name the screen's, by which it is styled
 * @param image a data address; empty if the screen has no picture that its blocks do not show already
 * @param alternative the picture in words
 */
public record Section(String name, List<Piece> pieces, Optional<String> image, String alternative) {

    static Section of(Screen screen) {
        Optional<Attachment.Picture> radar = screen.attachment()
                .filter(Attachment.Picture.class::isInstance)
                .map(Attachment.Picture.class::cast)
                .filter(picture -> picture.shape() == Attachment.Shape.RADAR);
        return new Section(
                screen.name(),
                Piece.of(screen),
                radar.map(picture -> "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(new RadarPicture(Resolution.FULL).png(picture.chart()))),
                radar.map(Attachment.Picture::alternative).orElse(""));
    }
}
