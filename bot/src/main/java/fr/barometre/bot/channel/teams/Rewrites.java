package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Newest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes of cards that nobody waits for: those of one message one after another, and only the newest of them. A
 * failure is only counted, since an old card does no harm.
 */
final class Rewrites {
    private static final int REMEMBERED = 2_000;

    private final TeamsApi api;
    private final Hands hands;
    private final Counters counters;
    private final Map<Spot, Optional<DrawnCard>> waiting = new ConcurrentHashMap<>();
    private final Map<Spot, byte[]> shown = new Newest<>(REMEMBERED);

    Rewrites(TeamsApi api, Hands hands, Counters counters) {
        this.api = api;
        this.hands = hands;
        this.counters = counters;
    }

    /** Notes that {@code card} is shown in {@code message}. */
    void note(Chat chat, String message, DrawnCard card) {
        synchronized (shown) {
            shown.put(new Spot(chat.conversation(), message), card.bytes());
        }
    }

    /** Shows {@code card} in {@code message}, some time soon. */
    void show(Chat chat, String message, DrawnCard card) {
        note(chat, message, card);
        write(chat, message, card);
    }

    /** Takes the buttons from the card of {@code message}, if it is still known what it shows. */
    void strip(Chat chat, String message) {
        byte[] card;
        synchronized (shown) {
            card = shown.remove(new Spot(chat.conversation(), message));
        }
        if (card == null) {
            counters.cardLeft();
        } else {
            write(chat, message, DrawnCard.stripped(card));
        }
    }

    private void write(Chat chat, String message, DrawnCard card) {
        Spot spot = new Spot(chat.conversation(), message);
        if (waiting.put(spot, Optional.of(card)) == null) {
            hands.begin(() -> writeAll(chat, spot));
        }
    }

    /** An empty entry says that the newest is being written. */
    private void writeAll(Chat chat, Spot spot) {
        Optional<DrawnCard> next = waiting.replace(spot, Optional.empty());
        while (next != null && next.isPresent()) {
            try {
                if (!api.update(chat, spot.message(), next.get())) {
                    counters.cardLeft();
                }
            } catch (Refused refused) {
                counters.cardLeft();
            }
            next = waiting.remove(spot, Optional.empty()) ? Optional.empty() : waiting.replace(spot, Optional.empty());
        }
    }

    private record Spot(String conversation, String message) {}
}
