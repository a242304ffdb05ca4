package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long CHAT = 42;
    private static final Duration NINE_SECONDS = Duration.ofSeconds(9);

    private final List<String> counted = new ArrayList<>();
    private Duration wait = Duration.ZERO;
    private final Limits limits = new Limits() {
        @Override
        public Duration await(Limit limit, String whose, Duration patience) {
            counted.add(limit.rates().getFirst().most() + " " + whose);
            return wait;
        }

        @Override
        public boolean hasRoom(Limit limit) {
            return wait.isZero();
        }
    };

    @Test
    void aNewMessageCountsInItsChatAndOverAll() throws Exception {
        new Allowance(limits, 30).toSend(CHAT);

        assertThat(counted).containsExactly("1 42", "30 ");
    }

    @Test
    void aChangedMessageCountsOverAllOnly() throws Exception {
        new Allowance(limits, 30).toChange();

        assertThat(counted).containsExactly("30 ");
    }

    @Test
    void putsOffWhatWouldWaitTooLong() {
        wait = NINE_SECONDS;

        assertThatThrownBy(() -> new Allowance(limits, 30).toSend(CHAT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.outcome()).isEqualTo(new Delivered.Later(NINE_SECONDS)));
    }

    @Test
    void hasRoomWhileNothingWaitsOverAll() {
        assertThat(new Allowance(limits, 30).hasRoom()).isTrue();

        wait = NINE_SECONDS;

        assertThat(new Allowance(limits, 30).hasRoom()).isFalse();
        assertThat(new Allowance(limits, 0).hasRoom()).isTrue();
    }

    @Test
    void countsNothingWithoutALimit() throws Exception {
        wait = NINE_SECONDS;

        new Allowance(limits, 0).toSend(CHAT);
        new Allowance(limits, 0).toChange();

        assertThat(counted).isEmpty();
    }
}
