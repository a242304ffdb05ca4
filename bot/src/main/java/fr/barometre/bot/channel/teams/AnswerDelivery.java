package fr.barometre.bot.channel.teams;

import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Brings replies into the answer to a pressed button, which changes the card before the respondent's eyes. The message
 * itself is changed too, soon after, so that it is the same when the client is opened again.
 */
final class AnswerDelivery implements Delivery {
    private final Drawings drawings;
    private final Rewrites rewrites;
    private final Counters counters;
    private final Chat chat;
    private final String pressed;
    private final CompletableFuture<Optional<DrawnCard>> card = new CompletableFuture<>();

    AnswerDelivery(Drawings drawings, Rewrites rewrites, Counters counters, Chat chat, String pressed) {
        this.drawings = drawings;
        this.rewrites = rewrites;
        this.counters = counters;
        this.chat = chat;
        this.pressed = pressed;
    }

    @Override
    public Delivered deliver(Reply reply, String handle) {
        DrawnCard drawn = drawings.card(chat, reply);
        card.complete(Optional.of(drawn));
        if (!pressed.isEmpty()) {
            rewrites.show(chat, pressed, drawn);
        }
        if (!handle.isEmpty() && !handle.equals(pressed)) {
            rewrites.strip(chat, handle);
        }
        Delivered shown = new Delivered.Shown(pressed.isEmpty() ? handle : pressed);
        counters.delivered(shown);
        return shown;
    }

    /** Says that nothing more is delivered. */
    void end() {
        card.complete(Optional.empty());
    }

    /** Returns the card to answer with; that of {@code otherwise} if none was delivered within {@code patience}. */
    DrawnCard card(Reply otherwise, Duration patience) {
        return card.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .orElseGet(() -> drawings.card(chat, otherwise));
    }
}
