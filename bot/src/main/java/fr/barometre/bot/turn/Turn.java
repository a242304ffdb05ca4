package fr.barometre.bot.turn;

/** One event's way through the house: load, advance, commit, deliver. */
public interface Turn {

    /**
     * Loads the session, decides and commits. Once this returns, the answer is kept and may be acknowledged.
     *
     * @throws StoreUnavailable if it could not be committed: do not acknowledge, so that it comes again
     */
    Owed take(Incoming incoming);

    /** Delivers what is owed, in the order of the respondent's turns, and clears the mark or moves it. Never throws. */
    void pay(Owed owed, Delivery delivery);
}
