package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store that cannot be reached. */
final class StoreAway implements Sessions {

    @Override
    public Found find(Respondent respondent) {
        throw away();
    }

    @Override
    public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        throw away();
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        throw away();
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        throw away();
    }

    @Override
    public void forgive(Respondent respondent, long version) {
        throw away();
    }

    @Override
    public void erase(Respondent respondent) {
        throw away();
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        throw away();
    }

    private static StoreUnavailable away() {
        return new StoreUnavailable(new IllegalStateException("It is unplugged."));
    }
}
