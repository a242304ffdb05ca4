package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.SessionsContract;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Edition;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSessionsTest extends SessionsContract {
    private static final Duration RETENTION = Duration.ofDays(30);

    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Sessions sessions() {
        return sessions(Samples.CATALOG);
    }

    @Override
    protected Sessions sameSessionsElsewhere() {
        return sessions();
    }

    @Override
    protected Edition edition() {
        return Samples.QUESTIONNAIRE.edition();
    }

    @Test
    void anEntryGoesWithTheRetentionCountedFromItsLastSave() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        redis.commands().pexpire(Keys.session(ANNE), 1_000);

        sessions().shown(ANNE, 1, "card");
        assertThat(redis.commands().pttl(Keys.session(ANNE))).isBetween(1L, 1_000L);

        sessions().save(ANNE, shown(stored(2, "d2"), 1, "card"), DUE, Optional.empty());
        assertThat(redis.commands().pttl(Keys.session(ANNE)))
                .isBetween(RETENTION.minusMinutes(1).toMillis(), RETENTION.toMillis());
    }

    @Test
    void aReminderDoesNotProlongTheRetention() {
        Stored before = stored(1, "d1");
        sessions().save(ANNE, before, DUE, Optional.empty());
        redis.commands().pexpire(Keys.session(ANNE), 1_000_000);
        Session session = before.session();
        Session reminded =
                session.with(session.ties().reminded(session.touchedAt().plus(Duration.ofDays(2))));

        sessions()
                .save(
                        ANNE,
                        new Stored(reminded, 2, 1, before.deliveries(), before.address(), ""),
                        DUE,
                        Optional.empty());

        assertThat(redis.commands().pttl(Keys.session(ANNE))).isBetween(900_000L, 1_000_000L);
    }

    @Test
    void aSaveThatIsRepeatedAfterItsScreenWasShownIsStillDone() {
        Stored next = stored(1, "d1");
        byte[] entry = Samples.codec(Samples.CATALOG).encode(ANNE, next);
        assertThat(saveScript(entry)).isEqualTo(1);
        sessions().shown(ANNE, 1, "card 7");

        assertThat(saveScript(entry)).isEqualTo(1);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Live(shown(next, 1, "card 7")));
        assertThat(sessions().claimDue(DUE, LEASE, 10)).isEmpty();
    }

    @Test
    void aSaveOfAnotherDeliveryWithTheSameVersionIsAConflict() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(saveScript(Samples.codec(Samples.CATALOG).encode(ANNE, stored(1, "d2"))))
                .isZero();
    }

    @Test
    void scriptsAreSentAgainToAServerThatHasForgottenThem() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        redis.commands().scriptFlush();

        assertThat(sessions().shown(ANNE, 1, "card")).isEqualTo(1);
        redis.commands().scriptFlush();
        assertThat(sessions().save(ANNE, shown(stored(2, "d2"), 1, "card"), DUE, Optional.empty()))
                .isEqualTo(Saved.DONE);
        redis.commands().scriptFlush();
        assertThat(sessions().claimDue(DUE, LEASE, 10)).containsExactly(ANNE);
    }

    @Test
    void anErasureLeavesNoKey() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.of(DUE));
        assertThat(ScanIterator.scan(redis.commands()).stream()).hasSize(3);

        sessions().erase(ANNE);

        assertThat(ScanIterator.scan(redis.commands()).stream()).isEmpty();
    }

    @Test
    void anEntryWhoseQuestionnaireIsNotPublishedIsKeptByteForByte() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());
        byte[] before = redis.commands().get(Keys.session(ANNE));
        Catalog others = new Catalog(List.of(Samples.survey(Samples.questionnaire("autre", 1, "x"))), "autre");

        Found found = sessions(others).find(ANNE);

        assertThat(found)
                .isEqualTo(new Found.Unpublished(
                        edition(), session().language(), stored(1).address(), ""));
        assertThat(redis.commands().get(Keys.session(ANNE))).isEqualTo(before);
    }

    @Test
    void aDamagedEntryIsSaidToBeUnreadableAndKept() {
        byte[] damaged = "1;1;0;".getBytes(UTF_8);
        redis.commands().set(Keys.session(ANNE), damaged);

        assertThat(sessions().find(ANNE)).isEqualTo(new Found.Unreadable("It is damaged."));
        assertThat(sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty()))
                .isEqualTo(Saved.CONFLICT);
        assertThat(sessions().shown(ANNE, 1, "card")).isZero();
        assertThat(redis.commands().get(Keys.session(ANNE))).isEqualTo(damaged);
    }

    @Test
    void noAddressStandsInRedisInPlain() {
        sessions().save(ANNE, stored(1, "d1"), DUE, Optional.empty());

        assertThat(new String(redis.commands().get(Keys.session(ANNE)), UTF_8))
                .doesNotContain(stored(1).address().value());
    }

    @Test
    void aLiveSessionTakesAtMost700Bytes(TestReporter reporter) {
        byte[] entry = Samples.codec(Samples.CATALOG).encode(Samples.ANNE, Samples.halfWay());
        redis.commands().psetex(Keys.session(Samples.ANNE), RETENTION.toMillis(), entry);

        long bytes = redis.commands().memoryUsage(Keys.session(Samples.ANNE));

        reporter.publishEntry("bytes of a live session with 23 answers", Long.toString(bytes));
        assertThat(bytes).isBetween(200L, 700L);
    }

    @Test
    void allKeysOfAScriptLieOnOneNodeOfACluster() {
        for (Respondent respondent : respondents(1_000)) {
            assertThat(SlotHash.getSlot(Keys.session(respondent))).isEqualTo(SlotHash.getSlot(Keys.owed(respondent)));
        }
    }

    @Test
    void partitionsAreManyAndServedByEveryClaim() {
        List<Integer> slots = respondents(1_000).stream()
                .map(respondent -> SlotHash.getSlot(Keys.owed(respondent)))
                .distinct()
                .sorted()
                .toList();

        assertThat(slots).hasSize(Keys.PARTITIONS);
        assertThat(IntStream.range(0, Keys.PARTITIONS)
                        .map(partition -> SlotHash.getSlot(Keys.owed(partition)))
                        .sorted()
                        .boxed())
                .isEqualTo(slots);
    }

    private static Sessions sessions(Catalog catalog) {
        return new RedisSessions(redis.link(), Samples.codec(catalog), RETENTION);
    }

    private static long saveScript(byte[] entry) {
        byte[][] keys = {Keys.session(ANNE), Keys.owed(ANNE), Keys.remind(ANNE)};
        return redis.link()
                .number(
                        Script.SAVE,
                        keys,
                        "0".getBytes(UTF_8),
                        entry,
                        Long.toString(RETENTION.toMillis()).getBytes(UTF_8),
                        Long.toString(DUE.toEpochMilli()).getBytes(UTF_8),
                        Keys.member(ANNE),
                        new byte[0]);
    }

    private static List<Respondent> respondents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Respondent("telegram", "respondent-%d".formatted(i)))
                .toList();
    }
}
