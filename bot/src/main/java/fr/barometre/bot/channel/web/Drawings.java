package fr.barometre.bot.channel.web;

import fr.barometre.bot.picture.BarsPicture;
import fr.barometre.bot.picture.RadarPicture;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import org.springframework.stereotype.Component;

/** Draws a screen's picture as a PNG file. */
@Component
final class Drawings {
    private final BarsPicture bars = new BarsPicture(Resolution.FULL);
    private final RadarPicture radar = new RadarPicture(Resolution.FULL);

    byte[] png(Attachment.Picture picture) {
        return switch (picture.shape()) {
            case BARS -> bars.png(picture.chart());
            case RADAR -> radar.png(picture.chart());
        };
    }
}
