package fr.barometre.bot.turn;

import java.time.Instant;

/** Counts wrong codes, so that nobody gets far by guessing. */
public interface Attempts {
    /** The most wrong codes of one respondent in an hour. */
    int AN_HOUR = 5;

    /** The most wrong codes of all respondents together in a minute. */
    int A_MINUTE = 100;

    /**
     * Counts a try of {@code respondent} at {@code now}, before its code is looked up: so whoever sends many at once
     * gets no further. Returns false if it is one too many, and must not be looked up.
     *
     * @throws StoreUnavailable if the store cannot be reached
     */
    boolean begin(Respondent respondent, Instant now);

    /**
     * Counts the code of a try that was begun as a wrong one of all respondents together.
     *
     * @throws StoreUnavailable if the store cannot be reached
     */
    void wrong(Instant now);

    /**
     * Takes a try of {@code respondent} back, since its code was right.
     *
     * @throws StoreUnavailable if the store cannot be reached
     */
    void right(Respondent respondent);
}
