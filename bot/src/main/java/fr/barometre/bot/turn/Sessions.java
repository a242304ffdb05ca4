package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where respondents' sessions are kept between turns. Safe for use by many threads and by many instances.
 *
 * <p>What has not been touched for the retention period is gone, and gone looks the same as never there. Every verb
 * throws {@link StoreUnavailable} when the store cannot be reached; what was asked may then have happened or not.
 */
public interface Sessions {

    /** Returns what is kept of {@code respondent}. */
    Found find(Respondent respondent);

    /**
     * Replaces the entry, provided its version is still {@code next.version() - 1}; version 0 means that there is none.
     * In the same step marks {@code respondent} as owed a reply from {@code due} on, if {@link Stored#owes}, and to be
     * looked at by {@link Reminders} from {@code remindAt} on, if there is one and they are not marked so yet. A
     * conflict is an ordinary outcome, since chats deliver taps in pairs: it is returned, not thrown. Running twice
     * changes nothing, so the client may repeat it.
     */
    Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt);

    /**
     * Notes that the screen of {@code version} was shown and clears the mark, unless a newer version is owed still.
     *
     * @return the newest version, which is greater than {@code version} if another turn came between; 0 if the entry is
     *     gone
     */
    long shown(Respondent respondent, long version, String handle);

    /** Moves the mark of {@code respondent} to {@code due}, if there is one. */
    void postpone(Respondent respondent, Instant due);

    /**
     * Clears the mark of {@code respondent}, unless a newer version than {@code version} is there: what another turn
     * has committed meanwhile stays owed.
     */
    void forgive(Respondent respondent, long version);

    /** Removes every key of {@code respondent}. Erasing who is not there is no fault. */
    void erase(Respondent respondent);

    /**
     * Returns up to {@code most} respondents whose reply was due at {@code now}, and moves their marks by
     * {@code lease}, so that no other instance takes them meanwhile.
     */
    List<Respondent> claimDue(Instant now, Duration lease, int most);
}
