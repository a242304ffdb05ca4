package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Stored;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Respondents' entries, carried over to another key: each is written under its new name before the old one goes. */
final class RotatedSessions {
    private final RedisLink redis;
    private final SessionCodec before;
    private final SessionCodec after;
    private final Renaming renaming;

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(Respondent respondent, byte[] bytes) {}

    RotatedSessions(RedisLink redis, SessionCodec before, SessionCodec after, Renaming renaming) {
        this.redis = redis;
        this.before = before;
        this.after = after;
        this.renaming = renaming;
    }

    boolean isOld(Respondent respondent) {
        return renaming.isOld(respondent.key());
    }

    /** Returns the editions that entries of {@code respondents} wait for. */
    List<String> waiting(List<Respondent> respondents) {
        List<String> waiting = new ArrayList<>();
        for (Entry entry : entries(respondents)) {
            if (before.decode(entry.respondent(), entry.bytes()) instanceof Found.Unpublished unpublished) {
                waiting.add(unpublished.edition().id() + " version "
                        + unpublished.edition().version());
            }
        }
        return waiting;
    }

    /** Carries over the entries of {@code respondents}, and returns how many could be. */
    int rename(List<Respondent> respondents) {
        List<Entry> there = entries(respondents);
        List<Long> left = redis.callAll(there.stream()
                .map(entry -> command(r -> r.pttl(Keys.session(entry.respondent()))))
                .toList());
        List<Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<String>>> written = new ArrayList<>();
        List<Respondent> carried = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            Respondent respondent = there.get(i).respondent();
            long millis = left.get(i);
            Optional<byte[]> renamed = millis > 0 ? renamed(there.get(i)) : Optional.empty();
            if (renamed.isPresent()) {
                byte[] key = Keys.session(renaming.respondent(respondent));
                written.add(r -> r.set(key, renamed.get(), SetArgs.Builder.px(millis)));
                carried.add(respondent);
            }
        }
        redis.callAll(written);
        redis.callAll(carried.stream()
                .map(respondent -> command(r -> r.del(Keys.session(respondent))))
                .toList());
        return carried.size();
    }

    private List<Entry> entries(List<Respondent> respondents) {
        List<Entry> entries = new ArrayList<>();
        if (!respondents.isEmpty()) {
            byte[][] keys = respondents.stream().map(Keys::session).toArray(byte[][]::new);
            for (KeyValue<byte[], byte[]> found : redis.call(r -> r.mget(keys)).orElseThrow()) {
                found.ifHasValue(bytes -> Keys.respondentOfSession(new String(found.getKey(), US_ASCII))
                        .ifPresent(respondent -> entries.add(new Entry(respondent, bytes))));
            }
        }
        return entries;
    }

    private Optional<byte[]> renamed(Entry entry) {
        if (!(before.decode(entry.respondent(), entry.bytes()) instanceof Found.Live live)) {
            return Optional.empty();
        }
        try {
            Stored old = live.stored();
            return Optional.of(after.encode(
                    renaming.respondent(entry.respondent()),
                    new Stored(
                            old.session().with(renaming.ties(old.session().ties())),
                            old.version(),
                            old.shown(),
                            old.deliveries(),
                            old.address(),
                            old.handle())));
        } catch (IllegalArgumentException e) {
            // A member in it stands under neither key: it is as good as damaged.
            return Optional.empty();
        }
    }

    private static <T> Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> command(
            Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> command) {
        return command;
    }
}
