package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Newest;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The small replies beside the card. A failure of theirs is only counted: nothing depends on them. */
final class Replies {
    private static final int REMEMBERED = 10_000;

    private final TelegramApi api;
    private final Texts texts;
    private final Supplier<String> name;
    private final Counters counters;
    private final Set<String> answered =
            Collections.synchronizedSet(Collections.newSetFromMap(new Newest<>(REMEMBERED)));
    private final Set<Long> toldOfOutage = ConcurrentHashMap.newKeySet();

    /**
     * Creates the replies.
     *
     * @param name the bot's name without @; empty while it is not known
     */
    Replies(TelegramApi api, Texts texts, Supplier<String> name, Counters counters) {
        this.api = api;
        this.texts = texts;
        this.name = name;
        this.counters = counters;
    }

    /**
     * Answers a tap, once, also when Telegram delivers it again: without an answer its button goes on blinking.
     *
     * @param notice a line shown in passing; may be empty
     */
    void toTap(Read.Done done, String notice) {
        if (done instanceof Read.Tap tap && answered.add(tap.callback())) {
            quietly(() -> api.answer(tap.callback(), notice));
        }
    }

    /** Points a group to the private chat. */
    void toGroup(Read.CalledInGroup call) {
        String bot = name.get();
        if (!bot.isEmpty()) {
            String line = texts.say(call.language(), "channel.telegram.group", "link", "https://t.me/" + bot);
            quietly(() -> api.send(call.chat(), Card.line(line)));
        }
    }

    /** Tells who did that, once in an outage, to wait: what they did comes again, and is done then. */
    void storeIsAway(Read.Done done, Hands hands) {
        if (toldOfOutage.size() < REMEMBERED && toldOfOutage.add(done.chat())) {
            String line = texts.say(done.language(), "channel.telegram.moment");
            hands.begin(() -> {
                switch (done) {
                    case Read.Tap tap -> toTap(tap, line);
                    case Read.Message message -> quietly(() -> api.send(message.chat(), Card.line(line)));
                }
            });
        }
    }

    /** Notes that the outage is over, if there was one. */
    void storeIsThere() {
        if (!toldOfOutage.isEmpty()) {
            toldOfOutage.clear();
        }
    }

    private void quietly(Words words) {
        try {
            words.say();
        } catch (Refused refused) {
            counters.unsaid();
        }
    }

    @FunctionalInterface
    private interface Words {
        void say() throws Refused;
    }
}
