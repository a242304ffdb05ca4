package fr.barometre.bot.turn;

/** What became of a commit. */
public enum Saved {
    /** The entry is the new one. */
    DONE,
    /** Somebody else committed first; read again. */
    CONFLICT
}
