package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class IntroductionTest {
    private final Bench bench = new Bench("");
    private final Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(20));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void asksForUpdatesOnlyOnceTelegramHasSaidWhoTheBotIs() {
        bench.telegram.refuse("getMe", new BotApiError(502, "Bad Gateway", 0));
        bench.telegram.refuse("deleteWebhook", new BotApiError(500, "Internal Server Error", 0));

        bench.introduction.keep(backoff);

        assertThat(bench.introduction.received()).isTrue();
        assertThat(bench.introduction.name()).isNotEmpty();
        assertThat(bench.liveness.trouble()).isEmpty();
        assertThat(bench.telegram.calls("getMe")).hasSize(3);
    }

    @Test
    void triesAgainToSetTheMenuWhileTelegramIsInTrouble() {
        bench.telegram.refuse("setMyCommands", new BotApiError(500, "Internal Server Error", 0));

        bench.introduction.present(backoff);

        assertThat(bench.telegram.calls("setMyCommands")).hasSize(3);
        assertThat(bench.telegram.calls("setMyShortDescription")).hasSize(2);
    }

    @Test
    void worksWithoutAMenuThatTelegramDoesNotTake(CapturedOutput output) {
        bench.telegram.refuse("setMyCommands", BotApiError.bad("BOT_COMMAND_INVALID"));

        bench.introduction.present(backoff);

        assertThat(bench.telegram.calls("setMyCommands")).hasSize(2);
        assertThat(output).contains("does not take the menu").contains("setMyCommands 400");
    }
}
