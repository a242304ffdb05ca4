package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * When respondents are to be looked at, because they may want to be reminded. A mark is set with the save of a session;
 * whether anything is said is decided when it is due. Safe for use by many instances.
 *
 * <p>Every verb throws {@link StoreUnavailable} when the store cannot be reached.
 */
public interface Reminders {

    /** Marks each of {@code respondents} to be looked at from {@code due} on, or earlier if they are marked so. */
    void mark(Collection<Respondent> respondents, Instant due);

    /** Moves the mark of {@code respondent} to {@code due}, if there is one. */
    void postpone(Respondent respondent, Instant due);

    /** Clears the mark of {@code respondent}. */
    void clear(Respondent respondent);

    /**
     * Returns up to {@code most} respondents who were to be looked at by {@code now}, and moves their marks by
     * {@code lease}, so that no other instance takes them meanwhile.
     */
    List<Respondent> claimDue(Instant now, Duration lease, int most);
}
