package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Newest;
import java.util.Collections;
import java.util.Optional;
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
     * Returns what is left to say to a tap; nothing to anything else, nor to a tap that had its answer in an outage.
     *
     * @param notice a line shown in passing; may be empty
     */
    Optional<TapAnswer> left(Read.Done done, String notice) {
        return done instanceof Read.Tap tap && !answered.contains(tap.callback())
                ? Optional.of(new TapAnswer(tap.callback(), notice))
                : Optional.empty();
    }

    /** Answers a tap. */
    void toTap(TapAnswer answer) {
        quietly(() -> api.answer(answer));
    }

    /** Points a group to the private chat. */
    void toGroup(Read.CalledInGroup call) {
        String bot = name.get();
        if (!bot.isEmpty()) {
            String line = texts.say(call.language(), "channel.telegram.group", "link", "https://t.me/" + bot);
            quietly(() -> api.send(call.chat(), Card.line(line)));
        }
    }

    /**
     * Says to who does more than people can that this was not taken. Returns what a tap has to be told, which costs no
     * call.
     *
     * @param aloud whether a message is answered too
     */
    Optional<TapAnswer> tooFast(Read.Done done, boolean aloud, Hands hands) {
        counters.tooFast();
        String line = texts.say(done.language(), "channel.too-fast");
        return switch (done) {
            case Read.Tap tap -> left(tap, line);
            case Read.Message message -> {
                if (aloud) {
                    hands.begin(() -> quietly(() -> api.send(message.chat(), Card.line(line))));
                }
                yield Optional.empty();
            }
        };
    }

    /** Tells who did that, once in an outage, to wait: what they did comes again, and is done then. */
    void storeIsAway(Read.Done done, Hands hands) {
        if (toldOfOutage.size() < REMEMBERED && toldOfOutage.add(done.chat())) {
            String line = texts.say(done.language(), "channel.telegram.moment");
            hands.begin(() -> {
                switch (done) {
                    case Read.Tap tap -> tellOnce(tap, line);
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

    private void tellOnce(Read.Tap tap, String line) {
        if (answered.add(tap.callback())) {
            toTap(new TapAnswer(tap.callback(), line));
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
