package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Channel;
import fr.barometre.bot.turn.Delivery;

/** Teams as a channel that can speak first. */
final class TeamsChannel implements Channel {
    static final String ID = "teams";

    private final TeamsApi api;
    private final Drawings drawings;
    private final Rewrites rewrites;
    private final Doubts doubts = new Doubts();
    private final Counters counters;

    TeamsChannel(TeamsApi api, Drawings drawings, Rewrites rewrites, Counters counters) {
        this.api = api;
        this.drawings = drawings;
        this.rewrites = rewrites;
        this.counters = counters;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Delivery to(Address address) {
        return new TeamsDelivery(api, drawings, rewrites, doubts, counters, Chat.of(address), "");
    }

    /** Returns how to reply to {@code message}. */
    Delivery to(Read.Message message) {
        return new TeamsDelivery(api, drawings, rewrites, doubts, counters, message.chat(), message.card());
    }

    /** Returns how to reply within the answer to {@code invoke}. */
    AnswerDelivery within(Read.Invoke invoke) {
        return new AnswerDelivery(drawings, rewrites, counters, invoke.chat(), invoke.card());
    }
}
