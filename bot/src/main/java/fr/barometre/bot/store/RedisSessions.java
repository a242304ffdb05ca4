package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions in Redis 6.2 or later: one server, Sentinel or Cluster. Every verb is one round trip, but for a claim that
 * finds something due; saving and erasing take another where a replica may take over.
 */
final class RedisSessions implements Sessions {
    private final RedisLink redis;
    private final SessionCodec codec;
    private final Duration retention;
    private final Marks owed;

    RedisSessions(RedisLink redis, SessionCodec codec, Duration retention) {
        this.redis = redis;
        this.codec = codec;
        this.retention = retention;
        owed = new Marks(redis, Keys::owed);
    }

    @Override
    public Found find(Respondent respondent) {
        return redis.call(r -> r.get(Keys.session(respondent)))
                .map(entry -> codec.decode(respondent, entry))
                .orElse(new Found.Nothing());
    }

    @Override
    public Saved save(Respondent respondent, Stored next, Instant due, Optional<Instant> remindAt) {
        byte[] entry = codec.encode(respondent, next);
        long done = redis.write(
                Script.SAVE,
                keys(respondent),
                number(next.version() - 1),
                entry,
                ofOurOwn(next.session()) ? new byte[0] : number(retention.toMillis()),
                next.owes() ? number(due.toEpochMilli()) : new byte[0],
                Keys.member(respondent),
                remindAt.map(at -> number(at.toEpochMilli())).orElse(new byte[0]));
        return done == 1 ? Saved.DONE : Saved.CONFLICT;
    }

    /** The retention counts from the respondent's last message: a reminder of ours does not prolong it. */
    private static boolean ofOurOwn(Session session) {
        return session.ties()
                .remindedAt()
                .filter(at -> at.isAfter(session.touchedAt()))
                .isPresent();
    }

    @Override
    public long shown(Respondent respondent, long version, String handle) {
        return redis.number(
                Script.SHOWN, keys(respondent), number(version), handle.getBytes(UTF_8), Keys.member(respondent));
    }

    @Override
    public void postpone(Respondent respondent, Instant due) {
        owed.postpone(respondent, due);
    }

    @Override
    public void forgive(Respondent respondent, long version) {
        redis.number(Script.FORGIVE, keys(respondent), number(version), Keys.member(respondent));
    }

    @Override
    public void erase(Respondent respondent) {
        redis.write(Script.ERASE, keys(respondent), Keys.member(respondent));
    }

    @Override
    public List<Respondent> claimDue(Instant now, Duration lease, int most) {
        return owed.claimDue(now, lease, most);
    }

    private static byte[][] keys(Respondent respondent) {
        return new byte[][] {Keys.session(respondent), Keys.owed(respondent), Keys.remind(respondent)};
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
