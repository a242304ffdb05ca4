package fr.barometre.bot.benchmark;

/** What a platform does instead of answering well, to half of the chats. */
public enum Trouble {
    NONE,
    /** Asks to wait two seconds (429). */
    TOO_MANY,
    /** Fails (500). */
    FAILING,
    /** Takes ten seconds. */
    SLOW,
    /** Never answers. */
    SILENT,
    /** Breaks the connection off. */
    BREAKING
}
