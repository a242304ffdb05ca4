package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screen;
import fr.barometre.bot.turn.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * Brings one reply to one chat: there is one card with buttons, and it is the last message of ours.
 *
 * <p>After a tap the card is changed in place; after anything else a fresh one comes below, and the old one loses its
 * buttons. A picture is a message of its own above the card: it is replaced in place while the card stays right below it,
 * and left alone while it shows the same. A file is sent once, on arriving at its screen.
 */
final class TelegramDelivery implements Delivery {
    /** What is waited for within a delivery, once a part of it stands in the chat; longer waits are left to the store. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TelegramParts parts;
    private final long chat;
    private final int tapped;

    /**
     * Creates the delivery.
     *
     * @param tapped the message whose button was pressed; 0 if none was
     */
    TelegramDelivery(TelegramParts parts, long chat, int tapped) {
        this.parts = parts;
        this.chat = chat;
        this.tapped = tapped;
    }

    @Override
    public Delivered deliver(Reply reply, String handle) {
        try {
            return new Delivered.Shown(show(reply, Handle.read(handle)).write());
        } catch (Refused refused) {
            return refused.outcome();
        }
    }

    private Handle show(Reply reply, Handle before) throws Refused {
        // A tapped card newer than the one we know of was sent by a delivery whose end was not recorded.
        int current = Math.max(before.card(), tapped);
        Card card = parts.renderer().card(line(reply), reply.screen());
        Handle attached = attach(reply.screen(), before);
        boolean below = tapped == 0 || attached.card() == 0;
        Handle after;
        if (!below && parts.api().edit(chat, current, card)) {
            after = new Handle(current, attached.photo(), attached.picture(), attached.file());
        } else {
            after = fresh(card, before, attached);
        }
        strip(before.card(), after.card());
        strip(tapped, after.card());
        return after;
    }

    /** Returns the line that must stand above the screen: a tap has had its own answer. */
    private String line(Reply reply) {
        return tapped == 0 || reply.lasting() ? reply.notice().orElse("") : "";
    }

    /** Sends or replaces what belongs to the screen; the result has no card if a message came below the present one. */
    private Handle attach(Screen screen, Handle before) throws Refused {
        Handle elsewhere = new Handle(Math.max(before.card(), tapped), before.photo(), before.picture(), "");
        if (screen.attachment().isEmpty()) {
            return elsewhere;
        }
        return switch (screen.attachment().get()) {
            case Attachment.Picture picture -> picture(picture, elsewhere);
            case Attachment.Document document -> document(document, screen.name(), before, elsewhere);
        };
    }

    private Handle picture(Attachment.Picture picture, Handle before) throws Refused {
        String shown = hash(picture.shape() + picture.chart().toString() + picture.alternative());
        if (shown.equals(before.picture())) {
            return before;
        }
        byte[] png = parts.drawing().draw(picture);
        String caption = cut(picture.alternative());
        if (tapped != 0 && before.photo() != 0 && parts.api().editPhoto(chat, before.photo(), png, caption)) {
            return new Handle(before.card(), before.photo(), shown, "");
        }
        return new Handle(0, parts.api().sendPhoto(chat, png, caption), shown, "");
    }

    private Handle document(Attachment.Document document, String screen, Handle before, Handle otherwise)
            throws Refused {
        if (screen.equals(before.file())) {
            return new Handle(otherwise.card(), otherwise.photo(), otherwise.picture(), screen);
        }
        parts.api().sendDocument(chat, document.content().get(), document.name(), cut(document.label()));
        return new Handle(0, 0, otherwise.picture(), screen);
    }

    private Handle fresh(Card card, Handle before, Handle attached) throws Refused {
        boolean partSent = attached.card() == 0 && before.card() + tapped > 0;
        int sent = partSent ? patiently(card) : parts.api().send(chat, card);
        boolean photoIsAbove = attached.card() == 0 && attached.photo() != before.photo();
        return new Handle(sent, photoIsAbove ? attached.photo() : 0, attached.picture(), attached.file());
    }

    /** Sends the card; a short wait that Telegram asks for is waited for here, lest the part above it be sent again. */
    private int patiently(Card card) throws Refused {
        try {
            return parts.api().send(chat, card);
        } catch (Refused refused) {
            Duration wait = refused.wait(Duration.ZERO);
            if (wait.isZero() || wait.compareTo(PATIENCE) > 0 || !parts.pause().sleep(wait)) {
                throw refused;
            }
            return parts.api().send(chat, card);
        }
    }

    private void strip(int message, int card) {
        if (message == 0 || message == card) {
            return;
        }
        try {
            parts.api().strip(chat, message);
        } catch (Refused refused) {
            // Old buttons do no harm.
            parts.counters().refused(refused);
        }
    }

    private static String cut(String caption) {
        return caption.length() <= Card.CAPTION_LIMIT
                ? caption
                : caption.substring(0, Card.CAPTION_LIMIT - 1).stripTrailing() + "…";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
