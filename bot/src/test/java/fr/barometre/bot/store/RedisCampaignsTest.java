package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.CampaignsContract;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisCampaignsTest extends CampaignsContract {
    private static final Duration KEPT = Duration.ofDays(760);
    private static final Duration RESPONSES_KEPT = Duration.ofDays(90);

    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Campaigns campaigns() {
        return new RedisCampaigns(redis.link(), new ResponseCodec(Samples.CATALOG), KEPT, RESPONSES_KEPT);
    }

    @Override
    protected Questionnaire questionnaire() {
        return Samples.QUESTIONNAIRE;
    }

    @Override
    protected void erased() {
        assertThat(redis.commands().keys("*")).isEmpty();
    }

    @Test
    void everyKeyOfACampaignLiesOnOneNode() {
        assertThat(CampaignKeys.all(ID).stream().map(SlotHash::getSlot).distinct())
                .hasSize(1);
    }

    @Test
    void everyKeyGoesByItself() {
        campaigns().found(zorn(), DSI);
        campaigns().offer(ID, "2123456789ABC", now.plusSeconds(600));
        report(response(1, 4), Optional.empty(), now);
        campaigns().withdraw(ID, "another", 1);
        campaigns().showed(ID, 0, new byte[] {1});

        List<byte[]> keys = redis.commands().keys("*");

        assertThat(keys).hasSize(9);
        assertThat(keys)
                .allSatisfy(key -> assertThat(redis.commands().pttl(key))
                        .as(new String(key, UTF_8))
                        .isPositive());
        assertThat(redis.commands().pttl(CampaignKeys.responses(ID)))
                .isLessThanOrEqualTo(Duration.ofDays(14 + 90).toMillis())
                .isGreaterThan(Duration.ofDays(14 + 89).toMillis());
        assertThat(redis.commands().pttl(CampaignKeys.campaign(ID)))
                .isGreaterThan(Duration.ofDays(14 + 759).toMillis());
    }

    @Test
    void aLaterClosingDateMovesTheEndOfEverything() {
        campaigns().found(zorn(), DSI);
        report(response(1, 4), Optional.empty(), now);

        campaigns().change(zorn().reopenedUntil(now.plus(Duration.ofDays(100))));

        assertThat(redis.commands().pttl(CampaignKeys.responses(ID)))
                .isGreaterThan(Duration.ofDays(100 + 89).toMillis());
        assertThat(redis.commands().pttl(CampaignKeys.owners(ID)))
                .isGreaterThan(Duration.ofDays(100 + 759).toMillis());
    }

    @Test
    void instancesThatReportAtOnceLoseNothing() {
        campaigns().found(zorn(), DSI);
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200)
                    .forEach(i -> many.execute(() -> campaigns()
                            .report(
                                    ID,
                                    questionnaire().edition(),
                                    new Response(
                                            "m" + i % 50,
                                            1 + i,
                                            Optional.empty(),
                                            Answers.none()
                                                    .with(
                                                            questionnaire()
                                                                    .affirmations()
                                                                    .getFirst()
                                                                    .id(),
                                                            Level.of(1 + i % 5)),
                                            false,
                                            Map.of(),
                                            Optional.empty()),
                                    Optional.empty(),
                                    now)));
        }

        assertThat(campaigns().responses(zorn()))
                .hasSize(50)
                .allSatisfy(r -> assertThat(r.version()).isGreaterThan(150));
    }

    @Test
    void aStoreThatIsAwayIsSaidSo() {
        RedisCampaigns away = new RedisCampaigns(
                new RedisLink(RedisAtHand.connect(1, "x")), new ResponseCodec(Samples.CATALOG), KEPT, RESPONSES_KEPT);

        assertThatThrownBy(() -> away.owned(ID, DSI)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> away.shown(ID)).isInstanceOf(StoreUnavailable.class);
    }
}
