package fr.barometre.bot.prepare;

/** Something that the operator can put right; the message says what. */
public final class PrepareFailed extends Exception {
    private static final long serialVersionUID = 1L;

    PrepareFailed(String message) {
        super(message);
    }
}
