package fr.barometre.scoring;

/** Which questionnaire: its id and its published version, counted from 1. A published version never changes. */
public record Edition(String id, int version) {

    public Edition {
        Ids.checked("an edition", id, Ids.LONGEST);
        if (version < 1) {
            throw new IllegalArgumentException(
                    "Edition " + id + " has version " + version + ". Versions are counted from 1.");
        }
    }
}
