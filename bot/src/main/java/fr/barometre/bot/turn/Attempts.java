package fr.barometre.bot.turn;

import java.time.Instant;

/** Counts wrong codes, so that nobody gets far by guessing. */
public interface Attempts {
    /** The most wrong codes of one respondent in an hour. */
    int AN_HOUR = 5;

    /** The most wrong codes of all respondents together in a minute. */
    int A_MINUTE = 100;

    /**
     * Returns whether {@code respondent} may try another code at {@code now}.
     *
     * @throws StoreUnavailable if the store cannot be reached
     */
    boolean allowed(Respondent respondent, Instant now);

    /**
     * Counts a wrong code of {@code respondent}.
     *
     * @throws StoreUnavailable if the store cannot be reached
     */
    void wrong(Respondent respondent, Instant now);
}
