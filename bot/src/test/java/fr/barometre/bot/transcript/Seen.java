package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Place;
import java.util.Set;
import java.util.TreeSet;

/** What occurred in the transcripts, by name, to be held against all that can occur. */
final class Seen {
    private final Set<String> names = new TreeSet<>();

    void event(Event event) {
        names.add(name(event));
        switch (event) {
            case Event.Pressed pressed -> action(pressed.action());
            case Event.Sent sent -> names.add(sent.what().getDeclaringClass().getSimpleName() + "." + sent.what());
            case Event.Started s -> {}
            case Event.Forged f -> {}
            case Event.Wrote w -> {}
        }
    }

    private void action(Action action) {
        names.add(action instanceof Action.Go go ? "Go." + go : name(action));
    }

    void notice(Notice notice) {
        names.add(name(notice));
    }

    void place(Place place) {
        names.add(place instanceof Place.Fixed fixed ? "Fixed." + fixed : name(place));
    }

    Set<String> names() {
        return names;
    }

    private static String name(Object value) {
        Class<?> type = value.getClass();
        return type.getInterfaces()[0].getSimpleName() + "." + type.getSimpleName();
    }
}
