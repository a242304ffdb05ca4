package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.screen.Doorway;
import java.util.Optional;
import java.util.function.Supplier;

/** Telegram's way in: a deep link, which brings up to 64 characters along with the command to begin. */
final class TelegramDoorway implements Doorway {
    private final Supplier<String> name;

    /** @param name the bot's name without @; empty while Telegram has not told it */
    TelegramDoorway(Supplier<String> name) {
        this.name = name;
    }

    @Override
    public Where where() {
        return Where.TELEGRAM;
    }

    @Override
    public Optional<String> link(String code) {
        return Optional.of(name.get())
                .filter(bot -> !bot.isEmpty())
                .map(bot -> "https://t.me/" + bot + "?start=" + code);
    }
}
