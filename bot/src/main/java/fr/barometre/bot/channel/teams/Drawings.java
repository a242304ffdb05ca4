package fr.barometre.bot.channel.teams;

import fr.barometre.bot.picture.BarsPicture;
import fr.barometre.bot.picture.RadarPicture;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Pseudonyms;
import java.util.Base64;
import java.util.Optional;

/** Draws a reply as the card for one chat, with the link to its picture or, if that is small, the picture itself. */
final class Drawings {
    /** Less than what a message of Teams may hold, with the rest of the card. */
    private static final int WITHIN_CARD = 20_000;

    private final TeamsCards cards;
    private final BarsPicture bars = new BarsPicture(Resolution.FULL);
    private final RadarPicture radar = new RadarPicture(Resolution.FULL);
    private final Links links;
    private final Pseudonyms pseudonyms;

    Drawings(Links links, Pseudonyms pseudonyms, Texts texts) {
        cards = new TeamsCards(texts);
        this.links = links;
        this.pseudonyms = pseudonyms;
    }

    DrawnCard card(Chat chat, Reply reply) {
        return DrawnCard.of(cards.card(
                reply.screen(),
                reply.language(),
                reply.notice().orElse(""),
                chat.channel().equals(TeamsSettings.MSTEAMS),
                reply.screen().attachment().flatMap(attachment -> address(chat, reply, attachment))));
    }

    byte[] png(Attachment.Picture picture) {
        return switch (picture.shape()) {
            case BARS -> bars.png(picture.chart());
            case RADAR -> radar.png(picture.chart());
        };
    }

    private Optional<String> address(Chat chat, Reply reply, Attachment attachment) {
        return reply.place()
                .flatMap(place -> links.to(pseudonyms.of(TeamsChannel.ID, chat.person()), place))
                .or(() -> within(attachment));
    }

    private Optional<String> within(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Picture picture -> within(png(picture));
            case Attachment.Image image -> within(image.png().get());
            case Attachment.Document document -> Optional.empty();
        };
    }

    private static Optional<String> within(byte[] png) {
        return Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .filter(data -> data.length() <= WITHIN_CARD);
    }
}
