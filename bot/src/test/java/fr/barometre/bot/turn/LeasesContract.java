package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every keeper of leases keeps to. */
public abstract class LeasesContract {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    protected abstract Leases leases();

    @Test
    void oneHasItAndRenewsItAndNobodyElse() {
        Leases leases = leases();

        assertThat(leases.take("work", "anne", LONG)).isTrue();
        assertThat(leases.take("work", "benoit", LONG)).isFalse();
        assertThat(leases.take("work", "anne", LONG)).isTrue();
        assertThat(leases.take("other work", "benoit", LONG)).isTrue();
    }

    @Test
    void whoFallsSilentLosesIt() {
        Leases leases = leases();
        leases.take("work", "anne", SHORT);

        await().atMost(Duration.ofSeconds(5)).until(() -> leases.take("work", "benoit", LONG));
        assertThat(leases.take("work", "anne", LONG)).isFalse();
    }

    @Test
    void renewingMakesItLast() {
        Leases leases = leases();
        leases.take("work", "anne", SHORT);
        leases.take("work", "anne", LONG);

        await().pollDelay(SHORT.multipliedBy(2)).until(() -> !leases.take("work", "benoit", LONG));
    }

    @Test
    void onlyItsHolderGivesItBack() {
        Leases leases = leases();
        leases.take("work", "anne", LONG);

        leases.giveBack("work", "benoit");
        assertThat(leases.take("work", "benoit", LONG)).isFalse();

        leases.giveBack("work", "anne");
        assertThat(leases.take("work", "benoit", LONG)).isTrue();
    }
}
