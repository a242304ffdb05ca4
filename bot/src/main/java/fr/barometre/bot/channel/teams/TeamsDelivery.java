package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Delivery;

/**
 * Brings replies to one chat. After a button of the present card it is changed in place; after anything else a fresh
 * one comes below, and the old one loses its buttons.
 */
final class TeamsDelivery implements Delivery {
    private final TeamsApi api;
    private final Drawings drawings;
    private final Rewrites rewrites;
    private final Counters counters;
    private final Chat chat;
    private final String pressed;
    private String brought = "";

    /**
     * Creates the delivery.
     *
     * @param pressed the message whose button was pressed; empty if none was
     */
    TeamsDelivery(TeamsApi api, Drawings drawings, Rewrites rewrites, Counters counters, Chat chat, String pressed) {
        this.api = api;
        this.drawings = drawings;
        this.rewrites = rewrites;
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
            delivered = refused.outcome();
        }
        counters.delivered(delivered);
        return delivered;
    }

    private String show(Reply reply, String handle) throws Refused {
        ObjectNode card = drawings.card(chat, reply);
        String changeable = brought.isEmpty() && (handle.isEmpty() || handle.equals(pressed)) ? pressed : brought;
        brought = !changeable.isEmpty() && api.update(chat, changeable, card) ? changeable : api.send(chat, card);
        rewrites.note(chat, brought, card);
        strip(handle);
        if (!pressed.equals(handle)) {
            strip(pressed);
        }
        return brought;
    }

    private void strip(String message) {
        if (!message.isEmpty() && !message.equals(brought)) {
            rewrites.strip(chat, message);
        }
    }
}
