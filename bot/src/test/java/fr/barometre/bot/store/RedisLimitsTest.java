package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limit.Rate;
import fr.barometre.bot.turn.Limits;
import fr.barometre.bot.turn.Pseudonyms;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class RedisLimitsTest {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Limit OVER_ALL = new Limit("trial", List.of(new Rate(30, SECOND)));
    private static final Limit IN_A_CHAT = new Limit("trial-chat", List.of(new Rate(1, Duration.ofMinutes(1))));

    private final Limits limits = limits(redis.link());

    @Test
    void noSecondSeesMoreThanTheRateFromTwoInstancesTogether() {
        Queue<Long> went = new ConcurrentLinkedQueue<>();
        Limits other = limits(redis.link());
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();

        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < 20; sender++) {
                Limits mine = sender % 2 == 0 ? limits : other;
                senders.execute(() -> {
                    while (System.nanoTime() < end) {
                        if (mine.await(OVER_ALL, "", SECOND).isZero()) {
                            went.add(NANOSECONDS.toMillis(System.nanoTime()));
                        }
                    }
                });
            }
        }

        List<Long> times = went.stream().sorted().toList();
        assertThat(times).hasSizeGreaterThan(60);
        for (int i = 30; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 30))
                    .as("message %d after the 30th before", i)
                    .isGreaterThan(1_000);
        }
    }

    @Test
    void oneChatWaitsWithoutAnotherAndIsToldHowLong() {
        assertThat(limits.await(IN_A_CHAT, "anne", Duration.ZERO)).isZero();

        assertThat(limits.await(IN_A_CHAT, "anne", Duration.ofMillis(10)))
                .isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        assertThat(limits.await(IN_A_CHAT, "benoit", Duration.ZERO)).isZero();
    }

    @Test
    void aShortWaitIsWaitedFor() {
        Limit quick = new Limit("trial-quick", List.of(new Rate(1, Duration.ofMillis(300))));
        limits.await(quick, "anne", Duration.ZERO);
        long began = System.nanoTime();

        assertThat(limits.await(quick, "anne", SECOND)).isZero();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void allRatesHoldAtOnce() {
        Limit both = new Limit("trial-both", List.of(new Rate(20, SECOND), new Rate(10, Duration.ofMinutes(1))));
        limits.await(both, "", Duration.ZERO);

        assertThat(limits.await(both, "", Duration.ZERO)).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void thereIsRoomUntilSomethingWasSentJustNow() {
        assertThat(limits.hasRoom(OVER_ALL)).isTrue();

        limits.await(OVER_ALL, "", SECOND);

        assertThat(limits.hasRoom(OVER_ALL)).isFalse();
        await().atMost(Duration.ofSeconds(5)).until(() -> limits.hasRoom(OVER_ALL));
    }

    @Test
    void aFullBucketIsGoneAndNamesNobodyBefore() {
        Limit quick = new Limit("trial-quick", List.of(new Rate(1, Duration.ofMillis(200))));
        limits.await(quick, "anne", Duration.ZERO);

        assertThat(keys())
                .singleElement()
                .asString()
                .startsWith("limit:trial-quick:")
                .doesNotContain("anne");
        await().atMost(Duration.ofSeconds(5)).until(() -> keys().isEmpty());
    }

    @Test
    void allMayGoWhileTheStoreIsAway() {
        LettuceConnectionFactory nowhere = RedisAtHand.connect(1, "none");
        try {
            Limits away = limits(new RedisLink(nowhere));
            away.await(IN_A_CHAT, "anne", Duration.ZERO);

            assertThat(away.await(IN_A_CHAT, "anne", Duration.ZERO)).isZero();
        } finally {
            nowhere.destroy();
        }
    }

    private static Limits limits(RedisLink link) {
        return new RedisLimits(link, new Pseudonyms(new byte[32]));
    }

    private static List<String> keys() {
        return redis.commands().keys("*").stream()
                .map(key -> new String(key, UTF_8))
                .toList();
    }
}
