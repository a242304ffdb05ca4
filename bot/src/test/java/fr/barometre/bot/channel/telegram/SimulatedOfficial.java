package fr.barometre.bot.channel.telegram;

import static org.awaitility.Awaitility.await;

import fr.barometre.bot.channel.telegram.FakeMessage.FakeButton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** An official who takes the survey on a phone: reads the card, presses a button, waits for the next card. */
final class SimulatedOfficial {
    private static final int STEPS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeTelegram telegram;
    private final long chat;
    private final String language;
    private final IntSupplier levels;

    /**
     * Creates an official.
     *
     * @param levels the levels that they choose one after another, 1 to 5; 0 for no opinion
     */
    SimulatedOfficial(FakeTelegram telegram, long chat, String language, IntSupplier levels) {
        this.telegram = telegram;
        this.chat = chat;
        this.language = language;
        this.levels = levels;
    }

    /** Begins, and presses buttons until the picture of the result stands above the card. */
    void takeTheSurvey() {
        telegram.write(chat, language, "/start");
        await().atMost(PATIENCE).until(() -> card().isPresent());
        for (int step = 0; step < STEPS && !hasResult(); step++) {
            FakeMessage card = card().orElseThrow();
            press(card, next(card));
        }
        if (!hasResult()) {
            throw new AssertionError("No result after " + STEPS + " steps. The last card: " + card());
        }
    }

    /** Presses the button of the present card whose label begins so. */
    void press(String label) {
        FakeMessage card = card().orElseThrow();
        press(card, button(card, label).orElseThrow(() -> new AssertionError(label + " is not on " + card.labels())));
    }

    void write(String text) {
        int before = card().map(FakeMessage::id).orElse(0);
        telegram.write(chat, language, text);
        await().atMost(PATIENCE)
                .until(() -> card().filter(card -> card.id() != before).isPresent());
    }

    /** Returns the card: the last message of the bot that has buttons. */
    Optional<FakeMessage> card() {
        return fromBot().stream().filter(m -> !m.buttons().isEmpty()).reduce((a, b) -> b);
    }

    List<FakeMessage> fromBot() {
        return telegram.chats().of(chat).stream().filter(FakeMessage::fromBot).toList();
    }

    boolean hasResult() {
        return fromBot().stream().anyMatch(m -> m.kind().equals("photo"))
                && fromBot().getLast().kind().equals("text");
    }

    private void press(FakeMessage card, FakeButton button) {
        String callback = telegram.press(chat, language, card.id(), button.data());
        await().atMost(PATIENCE)
                .until(() -> !telegram.updates().answersTo(callback).isEmpty()
                        && card().filter(after -> !after.equals(card)).isPresent());
    }

    /** Returns the level's button where one is asked, else the one that strikes the eye, else the first. */
    private FakeButton next(FakeMessage card) {
        if (button(card, "5 · ").isPresent()) {
            int level = levels.getAsInt();
            return level == 0
                    ? card.buttons().stream()
                            .filter(b -> b.data().endsWith(":0"))
                            .findFirst()
                            .orElseThrow()
                    : button(card, level + " · ").orElseThrow();
        }
        return card.buttons().stream()
                .filter(b -> !b.style().isEmpty())
                .findFirst()
                .orElse(card.buttons().getFirst());
    }

    private static Optional<FakeButton> button(FakeMessage card, String label) {
        return card.buttons().stream().filter(b -> b.label().startsWith(label)).findFirst();
    }
}
