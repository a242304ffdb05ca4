package fr.barometre.scoring;

import java.util.Optional;

/** A kind of a category: the one given when {@code when} holds of some theme, or the one left when no other is. */
public record Variant(String id, Optional<StandOut> when) {

    public Variant {
        Ids.checked("a variant", id, Ids.LONGEST);
    }
}
