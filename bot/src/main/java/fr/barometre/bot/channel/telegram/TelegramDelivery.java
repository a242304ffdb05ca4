package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.channel.telegram.Attachments.Above;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Delivery;
import java.time.Duration;

/**
 * Brings replies to one chat. There is one card with buttons, and it is the last message of ours.
 *
 * <p>After a tap the card is changed in place; after anything else a fresh one comes below, and the old one loses its
 * buttons.
 */
final class TelegramDelivery implements Delivery {
    /**
     * What is waited for within a delivery, once a part of it stands in the chat; longer waits are left to the store.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TelegramApi api;
    private final Attachments attachments;
    private final Counters counters;
    private final TelegramRenderer renderer = new TelegramRenderer();
    private final long chat;
    private int changeable;

    /**
     * Creates the delivery.
     *
     * @param tapped the message whose button was pressed; 0 if none was
     */
    TelegramDelivery(TelegramApi api, Attachments attachments, Counters counters, long chat, int tapped) {
        this.api = api;
        this.attachments = attachments;
        this.counters = counters;
        this.chat = chat;
        this.changeable = tapped;
    }

    /** Shows the reply. A second one within the same turn changes the card that the first has brought. */
    @Override
    public Delivered deliver(Reply reply, String handle) {
        Delivered delivered;
        try {
            Handle after = show(reply, Handle.read(handle));
            changeable = after.card();
            delivered = new Delivered.Shown(after.write());
        } catch (Refused refused) {
            delivered = refused.outcome();
        }
        counters.delivered(delivered);
        return delivered;
    }

    private Handle show(Reply reply, Handle before) throws Refused {
        boolean inPlace = changeable != 0;
        // A tapped card newer than the one on record came from a delivery whose end was not recorded.
        int current = Math.max(before.card(), changeable);
        Card card = renderer.card(line(reply, inPlace), reply.screen());
        Above above = attachments.bring(chat, reply.screen(), before, inPlace);
        Handle after = inPlace && !above.sent() && api.edit(chat, current, card)
                ? new Handle(current, above.photo(), above.picture(), above.file())
                : fresh(card, above);
        strip(before.card(), after.card());
        if (changeable != before.card()) {
            strip(changeable, after.card());
        }
        return after;
    }

    /** Returns the line that must stand above the screen: a tap has had its own answer. */
    private static String line(Reply reply, boolean inPlace) {
        return inPlace && !reply.lasting() ? "" : reply.notice().orElse("");
    }

    private Handle fresh(Card card, Above above) throws Refused {
        int sent = above.sent() ? patiently(card) : api.send(chat, card);
        return new Handle(sent, above.sent() ? above.photo() : 0, above.picture(), above.file());
    }

    /** Sends the card; a short wait that Telegram asks for is waited for here, lest the part above it be sent again. */
    private int patiently(Card card) throws Refused {
        try {
            return api.send(chat, card);
        } catch (Refused refused) {
            Duration wait = refused.pause(PATIENCE);
            if (wait.compareTo(PATIENCE) >= 0) {
                throw refused;
            }
            pause(wait);
            return api.send(chat, card);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void strip(int message, int card) {
        if (message == 0 || message == card) {
            return;
        }
        try {
            api.strip(chat, message);
        } catch (Refused refused) {
            // Old buttons do no harm.
            counters.buttonsLeft();
        }
    }
}
