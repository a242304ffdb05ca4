package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Channel;
import fr.barometre.bot.turn.Delivery;

/** Telegram as a channel that can speak first. */
final class TelegramChannel implements Channel {
    static final String ID = "telegram";

    private final TelegramApi api;
    private final Attachments attachments;
    private final Counters counters;

    TelegramChannel(TelegramApi api, Attachments attachments, Counters counters) {
        this.api = api;
        this.attachments = attachments;
        this.counters = counters;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Delivery to(Address address) {
        return delivery(Long.parseLong(address.value()), 0);
    }

    @Override
    public boolean hasRoom() {
        return api.hasRoom();
    }

    /** Returns how to reply to what {@code done} did. */
    Delivery to(Read.Done done) {
        return switch (done) {
            case Read.Message message -> delivery(message.chat(), 0);
            case Read.Tap tap -> delivery(tap.chat(), tap.card());
        };
    }

    static Address address(Read.Done done) {
        return new Address(Long.toString(done.chat()));
    }

    private Delivery delivery(long chat, int tapped) {
        return new TelegramDelivery(api, attachments, counters, chat, tapped);
    }
}
