package fr.barometre.bot.channel.teams;

import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Delivery;

/**
 * Brings replies to one chat. After a button of the present card it is changed in place; after anything else a fresh
 * one comes below, and the old one loses its buttons. Where such a one may have come below already, unknown to us, the
 * old one is changed instead.
 */
final class TeamsDelivery implements Delivery {
    private final TeamsApi api;
    private final Drawings drawings;
    private final Rewrites rewrites;
    private final Doubts doubts;
    private final Counters counters;
    private final Chat chat;
    private final String pressed;
    private String brought = "";

    /**
     * Creates the delivery.
     *
     * @param pressed the message whose button was pressed; empty if none was
     */
    TeamsDelivery(
            TeamsApi api,
            Drawings drawings,
            Rewrites rewrites,
            Doubts doubts,
            Counters counters,
            Chat chat,
            String pressed) {
        this.api = api;
        this.drawings = drawings;
        this.rewrites = rewrites;
        this.doubts = doubts;
        this.counters = counters;
        this.chat = chat;
        this.pressed = pressed;
    }

    /** Shows the reply. A second one within the same turn changes the card that the first has brought. */
    @Override
    public Delivered deliver(Reply reply, String handle) {
        Delivered delivered;
        try {
            delivered = new Delivered.Shown(show(reply, handle));
        } catch (Refused refused) {
            if (refused.mayHaveArrived()) {
                doubts.raise(chat);
            }
            delivered = refused.outcome();
        }
        counters.delivered(delivered);
        return delivered;
    }

    private String show(Reply reply, String handle) throws Refused {
        DrawnCard card = drawings.card(chat, reply);
        String changeable = changeable(handle);
        brought = !changeable.isEmpty() && api.update(chat, changeable, card) ? changeable : api.send(chat, card);
        doubts.settle(chat);
        rewrites.note(chat, brought, card);
        strip(handle);
        if (!pressed.equals(handle)) {
            strip(pressed);
        }
        return brought;
    }

    /** Returns the message to change rather than to send another; empty if there is none. */
    private String changeable(String handle) {
        if (!brought.isEmpty()) {
            return brought;
        }
        if (doubts.about(chat) && !handle.isEmpty()) {
            return handle;
        }
        return handle.isEmpty() || handle.equals(pressed) ? pressed : "";
    }

    private void strip(String message) {
        if (!message.isEmpty() && !message.equals(brought)) {
            rewrites.strip(chat, message);
        }
    }
}
