package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions that hand every call on, for tests that change one. */
class ForwardingSessions implements Sessions {
    private final Sessions to;

    ForwardingSessions(Sessions to) {
        this.to = to;
    }

    @Override
    public Found find(Respondent respondent) {
        return to.find(respondent);
    }

    @Override
    public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        return to.save(respondent, next, due, remindAt);
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        return to.shown(respondent, version, handle);
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        to.postpone(respondent, due);
    }

    @Override
    public void forgive(Respondent respondent, long version) {
        to.forgive(respondent, version);
    }

    @Override
    public void erase(Respondent respondent) {
        to.erase(respondent);
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        return to.claimDue(now, lease, most);
    }
}
