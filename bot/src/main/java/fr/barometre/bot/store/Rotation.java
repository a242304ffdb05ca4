package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.turn.Respondent;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries every name in the store over from one key to another: sessions, marks, owners, members of campaigns. It may
 * be broken off at any moment, and run again to its end. Nothing else may write names meanwhile.
 */
final class Rotation {
    private static final int PAGE = 500;

    private final RedisLink redis;
    private final RotatedSessions sessions;
    private final RotatedMarks marks;
    private final RotatedCampaigns campaigns;

    /**
     * What was done.
     *
     * @param sessions the entries of respondents that were carried over
     * @param marks the same of replies owed and reminders
     * @param names the same of names in campaigns, codes and lists of owners
     * @param left what could not be read, and stays as it is until its retention is over
     */
    record Done(long sessions, long marks, long names, long left) {
        boolean isNothing() {
            return sessions + marks + names == 0;
        }
    }

    Rotation(RedisLink redis, Catalog catalog, PseudonymKeys from, PseudonymKeys to) {
        Renaming renaming = new Renaming(from.pseudonyms(), to.pseudonyms());
        this.redis = redis;
        sessions = new RotatedSessions(
                redis,
                new SessionCodec(catalog, new AddressCipher(from.newest())),
                new SessionCodec(catalog, new AddressCipher(to.newest())),
                renaming);
        marks = new RotatedMarks(redis, renaming);
        campaigns = new RotatedCampaigns(redis, catalog, renaming);
    }

    /** Returns what waits for a questionnaire that is not published here, which has to be put back first. */
    List<String> waiting() {
        List<String> waiting = new ArrayList<>();
        eachPage(keys -> {
            waiting.addAll(sessions.waiting(respondents(keys)));
            keys.forEach(key -> campaigns.waiting(key).ifPresent(waiting::add));
        });
        return waiting.stream().distinct().sorted().toList();
    }

    /** Carries over what stands under the old key. */
    Done run() {
        long[] counts = new long[4];
        eachPage(keys -> {
            List<Respondent> old = respondents(keys);
            int carried = sessions.rename(old);
            counts[0] += carried;
            counts[3] += old.size() - carried;
            for (String key : keys) {
                counts[2] += campaigns.rename(key);
            }
        });
        counts[1] = marks.rename();
        return new Done(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Those of {@code keys} that are entries under the old key. */
    private List<Respondent> respondents(List<String> keys) {
        return keys.stream()
                .map(Keys::respondentOfSession)
                .flatMap(Optional::stream)
                .filter(sessions::isOld)
                .toList();
    }

    private void eachPage(Consumer<List<String>> work) {
        ScanCursor cursor = ScanCursor.INITIAL;
        do {
            ScanCursor from = cursor;
            KeyScanCursor<byte[]> page =
                    redis.call(r -> r.scan(from, ScanArgs.Builder.limit(PAGE))).orElseThrow();
            work.accept(page.getKeys().stream()
                    .map(key -> new String(key, US_ASCII))
                    .toList());
            cursor = page;
        } while (!cursor.isFinished());
    }
}
