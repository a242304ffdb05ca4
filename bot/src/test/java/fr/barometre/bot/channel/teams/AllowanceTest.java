package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.turn.Delivery.Delivered;
import fr.barometre.bot.turn.Limit;
import fr.barometre.bot.turn.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Duration NINE_SECONDS = Duration.ofSeconds(9);

    private final List<String> counted = new ArrayList<>();
    private Duration wait = Duration.ZERO;
    private final Allowance allowance = new Allowance(new Limits() {
        @Override
        public Duration await(Limit limit, String whose, Duration patience) {
            counted.add(limit.name() + " " + whose);
            return wait;
        }

        @Override
        public boolean hasRoom(Limit limit) {
            return true;
        }
    });

    @Test
    void countsEachConversationForItself() throws Exception {
        allowance.toSay(chat("https://smba.trafficmanager.net/emea/", "a:1"));
        allowance.toSay(chat("https://smba.trafficmanager.net/emea/", "a:2"));

        assertThat(counted).containsExactly("teams a:1", "teams a:2");
    }

    @Test
    void putsOffWhatWouldWaitTooLong() {
        wait = NINE_SECONDS;

        assertThatThrownBy(() -> allowance.toSay(chat("https://smba.trafficmanager.net/emea/", "a:1")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.outcome()).isEqualTo(new Delivered.Later(NINE_SECONDS));
                    assertThat(refused.mayHaveArrived()).isFalse();
                });
    }

    @Test
    void countsAlsoWhereTheAddressCannotBeRead() throws Exception {
        allowance.toSay(chat("https://[smba", "a:1"));

        assertThat(counted).containsExactly("teams a:1");
    }

    @Test
    void limitsNothingOnThisMachine() {
        wait = NINE_SECONDS;

        assertThatCode(() -> allowance.toSay(chat("http://localhost:56150", "a:1")))
                .doesNotThrowAnyException();
        assertThat(counted).isEmpty();
    }

    private static Chat chat(String serviceUrl, String conversation) {
        return new Chat("msteams", serviceUrl, conversation, "28:bot", "29:user", "person");
    }
}
