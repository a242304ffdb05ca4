package fr.barometre.bot.turn;

/** A channel that can speak first, to pay what is owed after a crash or a refusal. */
public interface Channel {

    /** Returns the id that its respondents carry. */
    String id();

    /** Returns how to reach {@code address} outside any turn: a fresh screen below what stands there. */
    Delivery to(Address address);

    /** Returns whether something that can wait, such as a reminder, may be sent now without holding up any reply. */
    default boolean hasRoom() {
        return true;
    }
}
