package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Newest;
import java.util.Collections;
import java.util.Set;

/**
 * Chats in which a card may have arrived although the connector failed to say so. To post it again could show it twice,
 * and the connector has no way to ask; to change the card before it can be done any number of times. Known to this
 * instance only, and the newest only: a doubt that is forgotten costs a card shown twice, both of them good.
 */
final class Doubts {
    private static final int REMEMBERED = 2_000;

    private final Set<String> conversations =
            Collections.synchronizedSet(Collections.newSetFromMap(new Newest<>(REMEMBERED)));

    void raise(Chat chat) {
        conversations.add(chat.conversation());
    }

    boolean about(Chat chat) {
        return conversations.contains(chat.conversation());
    }

    void settle(Chat chat) {
        conversations.remove(chat.conversation());
    }
}
