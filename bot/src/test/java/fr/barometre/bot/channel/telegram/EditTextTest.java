package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.screen.Screen;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class EditTextTest {
    private final EditText method = new EditText(
            1,
            2,
            new TelegramRenderer().card(new Screen("s", List.of(), List.of(), Optional.empty(), Optional.empty())));

    @Test
    void whatWentWellIsNotReadFurther() throws Exception {
        assertThat(method.deserializeResponse("{\"ok\":true,\"result\":{\"message_id\":2,\"chat\":17}}"))
                .isEqualTo(true);
    }

    @Test
    void aRefusalIsReadWhole() {
        assertThatThrownBy(
                        () -> method.deserializeResponse(
                                "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":7},\"description\":\"Too Many\"}"))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(429);
                    assertThat(e.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }

    @Test
    void anAnswerInAnotherOrderIsUnderstoodToo() throws Exception {
        assertThat(method.deserializeResponse("{\"result\":true,\"ok\":true}")).isEqualTo(true);
    }

    @Test
    void whatIsNoJsonIsNoSuccess() {
        assertThatThrownBy(() -> method.deserializeResponse("<html>Bad Gateway</html>"))
                .isInstanceOf(TelegramApiRequestException.class);
    }
}
