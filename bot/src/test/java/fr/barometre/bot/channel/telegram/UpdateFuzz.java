package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.experiment.FuzzedRespondent;
import fr.barometre.bot.experiment.GoodMessages;
import fr.barometre.bot.screen.Reply;

/**
 * Updates that a fuzzer makes up: each is read, taken through its turn, and its screen drawn within Telegram's limits.
 */
public final class UpdateFuzz {
    private static final UpdateReader READER =
            new UpdateReader(new Commands(FuzzedRespondent.TEXTS), new GroupCall(123456, () -> "barometre_bot"));
    private static final TelegramRenderer RENDERER = new TelegramRenderer();

    private UpdateFuzz() {}

    /** Tries one input; the fuzzer looks for this method by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedRespondent respondent = new FuzzedRespondent(TelegramChannel.ID);
        for (byte[] message : FuzzedRespondent.messages(
                input, action -> GoodMessages.tap(1, 2, action), text -> GoodMessages.message(1, 2, text))) {
            if (READER.read(message) instanceof Read.Done done) {
                Reply reply = respondent.does(done.event(), done.language());
                Card card = RENDERER.card(reply.notice().orElse(""), reply.screen());
                assertThat(TelegramHtml.plain(card.html())).isNotBlank().hasSizeLessThanOrEqualTo(Card.TEXT_LIMIT);
            }
        }
    }
}
