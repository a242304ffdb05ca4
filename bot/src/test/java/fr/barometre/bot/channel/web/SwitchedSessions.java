package fr.barometre.bot.channel.web;

import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.bot.turn.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The application's own store, which a test can take away; it also counts what was saved. */
final class SwitchedSessions implements Sessions {
    private final Sessions behind;
    private volatile boolean away;
    private volatile int saves;

    SwitchedSessions(Sessions behind) {
        this.behind = behind;
    }

    void away(boolean now) {
        away = now;
    }

    int saves() {
        return saves;
    }

    private Sessions reached() {
        if (away) {
            throw new StoreUnavailable(new IllegalStateException("switched off by the test"));
        }
        return behind;
    }

    @Override
    public Found find(Respondent respondent) {
        return reached().find(respondent);
    }

    @Override
    public synchronized Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        Saved saved = reached().save(respondent, next, due, remindAt);
        saves++;
        return saved;
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        return reached().shown(respondent, version, handle);
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        reached().postpone(respondent, due);
    }

    @Override
    public void forgive(Respondent respondent, long version) {
        reached().forgive(respondent, version);
    }

    @Override
    public void erase(Respondent respondent) {
        reached().erase(respondent);
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        return reached().claimDue(now, lease, most);
    }
}
