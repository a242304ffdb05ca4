package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Screen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Function;

/**
 * Brings pictures and files, as messages of their own above the card.
 *
 * <p>A picture is replaced in place while the card stays right below it, and left alone while it shows the same. A file
 * is sent once, on arriving at its screen.
 */
final class Attachments {
    private static final int HASH = 8;

    private final TelegramApi api;
    private final Function<Attachment.Picture, byte[]> drawing;

    /**
     * Creates the sender.
     *
     * @param drawing gives a picture as PNG
     */
    Attachments(TelegramApi api, Function<Attachment.Picture, byte[]> drawing) {
        this.api = api;
        this.drawing = drawing;
    }

    /**
     * What stands above the card now.
     *
     * @param sent whether a message came below everything else, so that the card has to follow
     */
    record Above(int photo, String picture, String file, boolean sent) {}

    /**
     * Brings what belongs to {@code screen}.
     *
     * @param inPlace whether the card will stay where it is, unless something is sent here
     */
    Above bring(long chat, Screen screen, Handle before, boolean inPlace) throws Refused {
        if (screen.attachment().isEmpty()) {
            return new Above(before.photo(), before.picture(), "", false);
        }
        return switch (screen.attachment().get()) {
            case Attachment.Picture picture -> bring(chat, picture, before, inPlace);
            case Attachment.Image image -> bring(chat, image, before, inPlace);
            case Attachment.Document document -> bring(chat, document, screen.name(), before);
        };
    }

    private Above bring(long chat, Attachment.Picture picture, Handle before, boolean inPlace) throws Refused {
        String shown = hash(picture.shape() + picture.chart().toString() + picture.alternative());
        if (shown.equals(before.picture())) {
            return new Above(before.photo(), shown, "", false);
        }
        return photo(chat, shown, drawing.apply(picture), cut(picture.alternative()), before, inPlace);
    }

    private Above bring(long chat, Attachment.Image image, Handle before, boolean inPlace) throws Refused {
        String shown = hash(image.name() + image.alternative());
        return shown.equals(before.picture())
                ? new Above(before.photo(), shown, "", false)
                : photo(chat, shown, image.png().get(), cut(image.alternative()), before, inPlace);
    }

    private Above photo(long chat, String shown, byte[] png, String caption, Handle before, boolean inPlace)
            throws Refused {
        if (inPlace && before.photo() != 0 && api.editPhoto(chat, before.photo(), png, caption)) {
            return new Above(before.photo(), shown, "", false);
        }
        return new Above(api.sendPhoto(chat, png, caption), shown, "", true);
    }

    private Above bring(long chat, Attachment.Document document, String screen, Handle before) throws Refused {
        if (screen.equals(before.file())) {
            return new Above(before.photo(), before.picture(), screen, false);
        }
        api.sendDocument(chat, document.content().get(), document.name(), cut(document.label()));
        return new Above(0, before.picture(), screen, true);
    }

    private static String cut(String caption) {
        return caption.length() <= Card.CAPTION_LIMIT
                ? caption
                : caption.substring(0, Card.CAPTION_LIMIT - 1).stripTrailing() + "…";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
