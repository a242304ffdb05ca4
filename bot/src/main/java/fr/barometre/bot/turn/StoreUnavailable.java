package fr.barometre.bot.turn;

/** The store cannot be reached now. What was asked may have happened or not; asking again is safe. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("The store cannot be reached; asking again later is safe.", cause);
    }
}
