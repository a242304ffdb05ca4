package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A store between which and its users everything goes wrong that may: it is away, its answer is lost after the commit,
 * the client repeats a command, the instance dies before or after. Between any two calls others may run.
 */
final class Faulty extends ForwardingSessions {
    private static final int ODDS = 14;

    private final InMemorySessions kept;
    private final Baton baton;
    private final Random random;
    private final Planted planted;
    private boolean calm;

    Faulty(InMemorySessions kept, Baton baton, Random random, Planted planted) {
        super(kept);
        this.kept = kept;
        this.baton = baton;
        this.random = random;
        this.planted = planted;
    }

    /** The instance died here: nothing of it goes on. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died() {
            super("died", null, false, false);
        }
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    /** Others may run here, and the instance may die here. */
    void moment() {
        baton.pause();
        if (oneIn(4 * ODDS)) {
            throw new Died();
        }
    }

    boolean oneIn(int odds) {
        return !calm && random.nextInt(odds) == 0;
    }

    @Override
    public Found find(Respondent respondent) {
        return faulty(() -> kept.find(respondent));
    }

    @Override
    public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        try {
            return faulty(() -> {
                Saved saved = kept.save(respondent, changed(respondent, next), due, remindAt);
                if (saved == Saved.DONE && planted == Planted.MARK_FORGOTTEN) {
                    kept.forgive(respondent, Long.MAX_VALUE);
                }
                return saved;
            });
        } catch (StoreUnavailable e) {
            if (planted == Planted.ACKNOWLEDGED_BEFORE_SAVED) {
                return Saved.DONE;
            }
            throw e;
        }
    }

    private Stored changed(Respondent respondent, Stored next) {
        long version = planted == Planted.VERSION_CHECK_DROPPED && kept.find(respondent) instanceof Found.Live live
                ? live.stored().version() + 1
                : next.version();
        List<String> deliveries = planted == Planted.DELIVERIES_FORGOTTEN ? List.of() : next.deliveries();
        return version == next.version() && deliveries.equals(next.deliveries())
                ? next
                : new Stored(next.session(), version, next.shown(), deliveries, next.address(), next.handle());
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        return faulty(() -> kept.shown(respondent, version, handle));
    }

    @Override
    public void forgive(Respondent respondent, long version) {
        faulty(() -> {
            kept.forgive(respondent, version);
            return version;
        });
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        faulty(() -> {
            kept.postpone(respondent, due);
            return due;
        });
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        return faulty(() -> kept.claimDue(now, lease, most));
    }

    private <T> T faulty(Supplier<T> command) {
        moment();
        if (oneIn(ODDS)) {
            throw away();
        }
        T answer = command.get();
        if (oneIn(ODDS)) {
            moment();
            answer = command.get();
        }
        if (oneIn(ODDS)) {
            throw away();
        }
        moment();
        return answer;
    }

    private static StoreUnavailable away() {
        return new StoreUnavailable(new IllegalStateException("away"));
    }
}
