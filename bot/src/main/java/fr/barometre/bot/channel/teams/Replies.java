package fr.barometre.bot.channel.teams;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Hands;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The small replies beside the card. A failure of theirs is only counted: nothing depends on them. */
final class Replies {
    private static final int REMEMBERED = 10_000;
    private static final String PERSONAL_CHAT = "https://teams.microsoft.com/l/chat/0/0?users=";

    private final TeamsApi api;
    private final Texts texts;
    private final String appId;
    private final Hands hands;
    private final Counters counters;
    private final Set<String> toldOfOutage = ConcurrentHashMap.newKeySet();

    Replies(TeamsApi api, Texts texts, String appId, Hands hands, Counters counters) {
        this.api = api;
        this.texts = texts;
        this.appId = appId;
        this.hands = hands;
        this.counters = counters;
    }

    /** Returns the line that points a group to the personal chat. */
    String forGroup(Read.CalledInGroup call) {
        String bot = call.chat().bot().isEmpty() ? "28:" + appId : call.chat().bot();
        return texts.say(call.language(), "channel.teams.group", "link", PERSONAL_CHAT + bot);
    }

    void toGroup(Read.CalledInGroup call) {
        say(call.chat(), forGroup(call));
    }

    /** Returns the line for who does more than people can. */
    String tooFast(Language language) {
        return texts.say(language, "channel.too-fast");
    }

    void tooFast(Read.Message message) {
        say(message.chat(), tooFast(message.language()));
    }

    /** Returns the line that asks to wait. */
    String moment(Read.Done done) {
        return texts.say(done.language(), "channel.teams.moment");
    }

    /** Tells who wrote that, once in an outage, to wait. */
    void storeIsAway(Read.Message message) {
        if (toldOfOutage.size() < REMEMBERED && toldOfOutage.add(message.chat().person())) {
            say(message.chat(), moment(message));
        }
    }

    /** Notes that the outage is over, if there was one. */
    void storeIsThere() {
        if (!toldOfOutage.isEmpty()) {
            toldOfOutage.clear();
        }
    }

    private void say(Chat chat, String line) {
        hands.begin(() -> {
            try {
                api.say(chat, line);
            } catch (Refused refused) {
                counters.unsaid();
            }
        });
    }
}
