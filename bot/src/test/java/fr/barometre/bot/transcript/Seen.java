package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Opens;
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
            case Event.Opened o -> opens(o.what());
            case Event.Brought b -> {}
            case Event.Filled f -> {}
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

    private void opens(Opens what) {
        names.add(what instanceof Opens.Nothing nothing ? "Nothing." + nothing : name(what));
    }

    void deed(Deed deed) {
        names.add(name(deed));
    }

    void place(Place place) {
        names.add(place instanceof Place.Fixed fixed ? "Fixed." + fixed : name(place));
        if (place instanceof Place.OfCampaign of) {
            names.add("Page." + of.page());
        }
        if (place instanceof Place.Planning planning) {
            names.add("DraftPart." + planning.part());
        }
    }

    Set<String> names() {
        return names;
    }

    private static String name(Object value) {
        Class<?> type = value.getClass();
        return type.getInterfaces()[0].getSimpleName() + "." + type.getSimpleName();
    }
}
