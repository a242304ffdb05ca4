package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.barometre.bot.benchmark.Halfway;
import fr.barometre.bot.screen.Screen;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;

/** A screen in Telegram's words. */
@State(Scope.Benchmark)
public class TelegramMicrobenchmark {
    private final TelegramRenderer renderer = new TelegramRenderer();
    private final Screen affirmation = affirmation(new Halfway());

    @Benchmark
    public Object card() {
        return renderer.card(affirmation);
    }

    @Benchmark
    public byte[] cardAsCall() throws JsonProcessingException {
        Card card = renderer.card(affirmation);
        return Json.MAPPER.writeValueAsBytes(EditMessageText.builder()
                .chatId(1_234_567_890L)
                .messageId(123_456)
                .text(card.html())
                .parseMode(ParseMode.HTML)
                .replyMarkup(card.buttons())
                .build());
    }

    private static Screen affirmation(Halfway halfway) {
        return halfway.screen(halfway.asked()).screen();
    }
}
