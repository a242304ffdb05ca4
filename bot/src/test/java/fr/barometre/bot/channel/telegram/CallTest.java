package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.barometre.bot.turn.Delivery.Delivered;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Ends of a call that no server can bring about. */
class CallTest {
    /** Nearly all of the longest wait is taken off. */
    private static final Duration SHORT = Duration.ofSeconds(-45).plusMillis(20);

    @Test
    void aCallThatNeverEndsIsGivenUp() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> Call.of("getMe", SHORT, CompletableFuture<String>::new));

        assertThat(refused).hasMessage("getMe without answer");
        assertThat(refused.passing()).isTrue();
    }

    @Test
    void aCallThatTheLibraryRefusesSaysNothingOfWhatWasSent() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> Call.of("sendMessage", () -> {
                    throw new TelegramApiException("text of somebody");
                }));

        assertThat(refused).hasMessage("sendMessage without answer").hasNoCause();
        assertThat(refused.outcome()).isInstanceOf(Delivered.Failed.class);
    }

    @Test
    void whoWaitsForACallMayBeInterrupted() {
        Thread.currentThread().interrupt();

        Refused refused = catchThrowableOfType(Refused.class, () -> Call.of("getMe", CompletableFuture<String>::new));

        assertThat(refused).hasMessage("getMe without answer");
        assertThat(Thread.interrupted()).as("still known to be").isTrue();
    }
}
