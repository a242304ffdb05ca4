package fr.barometre.bot.transcript;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.Deed;
import fr.barometre.bot.conversation.DraftPart;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.conversation.Notice;
import fr.barometre.bot.conversation.Opens;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of all that can occur, read from the sealed types themselves. */
final class Possible {
    private Possible() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : List.of(Event.class, Action.class, Notice.class, Place.class, Opens.class, Deed.class)) {
            Arrays.stream(type.getPermittedSubclasses())
                    .filter(Class::isRecord)
                    .forEach(record -> names.add(type.getSimpleName() + "." + record.getSimpleName()));
        }
        Arrays.stream(Action.Go.values()).forEach(go -> names.add("Go." + go));
        Arrays.stream(Opens.Nothing.values()).forEach(nothing -> names.add("Nothing." + nothing));
        Arrays.stream(Page.values()).forEach(page -> names.add("Page." + page));
        Arrays.stream(DraftPart.values()).forEach(part -> names.add("DraftPart." + part));
        Arrays.stream(Place.Fixed.values()).forEach(fixed -> names.add("Fixed." + fixed));
        Arrays.stream(Event.Unsupported.values()).forEach(what -> names.add("Unsupported." + what));
        return names;
    }
}
