package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class GetUpdatesAsTreeTest {
    private final GetUpdatesAsTree method = new GetUpdatesAsTree(0, 50, List.of("message"));

    @Test
    void leavesTheUpdatesATree() throws TelegramApiRequestException {
        assertThat(method.deserializeResponse("{\"ok\":true,\"result\":[{\"update_id\":1},7]}"))
                .hasSize(2);
    }

    @Test
    void tellsARefusalByItsCode() {
        assertThatThrownBy(() -> method.deserializeResponse(
                        "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: webhook is active\"}"))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(409));
    }

    @Test
    void refusesWhatIsNotJsonWithoutQuotingIt() {
        assertThatThrownBy(() -> method.deserializeResponse("<html>texte d’Anne"))
                .isInstanceOf(TelegramApiRequestException.class)
                .hasMessageNotContaining("Anne");
    }
}
