package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of codes that move a session keeps to. */
public abstract class TransfersContract {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Respondent PHONE = new Respondent("telegram", "AAAAAAAAAAAAAAAAAAAAAA");
    private static final Respondent PAGE = new Respondent("web", "BBBBBBBBBBBBBBBBBBBBBB");
    private static final Respondent THIEF = new Respondent("web", "CCCCCCCCCCCCCCCCCCCCCC");
    private static final String CODE = "0BCDEFGH";

    protected abstract Transfers transfers();

    @Test
    void aCodeIsGoodForTenMinutesAndStaysTheSameMeanwhile() {
        Transfers transfers = transfers();
        Transfers.Offer offer = transfers.offer(PHONE, CODE, now);

        assertThat(offer).isEqualTo(new Transfers.Offer(CODE, now.plus(Duration.ofMinutes(10))));
        assertThat(transfers.offer(PHONE, "1BCDEFGH", now)).isEqualTo(offer);
        assertThat(transfers.moving(CODE, now)).isEqualTo(new Transfers.Moving.From(PHONE, Optional.empty()));
        assertThat(transfers.moving("1BCDEFGH", now)).isEqualTo(new Transfers.Moving.Unknown());
    }

    @Test
    void servesOnceAndSaysWhomItServed() {
        Transfers transfers = transfers();
        transfers.offer(PHONE, CODE, now);

        assertThat(transfers.useUp(CODE, PAGE)).isTrue();
        assertThat(transfers.useUp(CODE, PAGE)).as("the same again").isTrue();
        assertThat(transfers.useUp(CODE, THIEF)).isFalse();

        assertThat(transfers.moving(CODE, now)).isEqualTo(new Transfers.Moving.From(PHONE, Optional.of(PAGE)));
        assertThat(transfers.offer(PHONE, "1BCDEFGH", now).code()).isEqualTo("1BCDEFGH");
    }

    @Test
    void isForgottenWithItsRespondent() {
        Transfers transfers = transfers();
        transfers.offer(PHONE, CODE, now);

        transfers.forget(PHONE);
        transfers.forget(PAGE);

        assertThat(transfers.moving(CODE, now)).isEqualTo(new Transfers.Moving.Unknown());
        assertThat(transfers.useUp(CODE, PAGE)).isFalse();
    }
}
