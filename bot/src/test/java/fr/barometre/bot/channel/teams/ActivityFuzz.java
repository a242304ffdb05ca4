package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.experiment.FuzzedRespondent;
import fr.barometre.bot.experiment.GoodMessages;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Activities that a fuzzer makes up: each is read, taken through its turn, and its card drawn within Teams' limit. */
public final class ActivityFuzz {
    private static final ActivityReader READER = new ActivityReader("app", InstantSource.fixed(Instant.EPOCH));
    private static final TeamsCards CARDS = new TeamsCards(FuzzedRespondent.TEXTS);

    private ActivityFuzz() {}

    /** Tries one input; the fuzzer looks for this method by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedRespondent respondent = new FuzzedRespondent(TeamsChannel.ID);
        for (byte[] message : FuzzedRespondent.messages(
                input,
                action -> GoodMessages.pressed(1, 2, "", action),
                text -> GoodMessages.written(1, 2, "", text))) {
            if (read(message).orElse(null) instanceof Read.Done done) {
                var reply = respondent.does(done.event(), done.language());
                var card = CARDS.card(
                        reply.screen(), done.language(), reply.notice().orElse(""), true, Optional.empty());
                assertThat(Wire.bytes(card)).hasSizeLessThanOrEqualTo(TeamsCards.LIMIT);
            }
        }
    }

    private static Optional<Read> read(byte[] message) {
        try {
            return Optional.of(READER.read(Wire.object(message)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
