package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we tell Telegram of ourselves on start: where to deliver, the menu, the descriptions. Tried until it succeeds.
 */
final class Introduction {
    private static final Logger log = LoggerFactory.getLogger(Introduction.class);

    private final TelegramApi api;
    private final Commands commands;
    private final Texts texts;
    private final Liveness liveness;
    private final Stop stop;
    private volatile String name = "";
    private volatile boolean received;

    Introduction(TelegramApi api, Commands commands, Texts texts, Liveness liveness, Stop stop) {
        this.api = api;
        this.commands = commands;
        this.texts = texts;
        this.liveness = liveness;
        this.stop = stop;
    }

    /** Returns the bot's name without @; empty while Telegram has not told it. */
    String name() {
        return name;
    }

    /** Returns whether updates reach us, as far as Telegram has confirmed. */
    boolean received() {
        return received;
    }

    /** Has updates delivered to {@code url}; returns when that is so, or when the end is wished. */
    void deliverTo(String url, Secret secret, Backoff backoff) {
        until(backoff, () -> {
            me();
            api.setWebhook(url, secret);
            received = true;
        });
    }

    /** Has updates kept until they are asked for; returns when that is so, or when the end is wished. */
    void keep(Backoff backoff) {
        until(backoff, () -> {
            me();
            api.deleteWebhook();
            received = true;
        });
    }

    /** Sets the menu and the descriptions in every language. The bot works without them, so a firm refusal ends it. */
    void present(Backoff backoff) {
        for (Language language : Language.values()) {
            present(language, backoff);
        }
    }

    private void present(Language language, Backoff backoff) {
        while (!stop.asked()) {
            try {
                api.introduce(
                        language,
                        commands.menu(language),
                        texts.say(language, "channel.telegram.description"),
                        texts.say(language, "channel.telegram.short-description"));
                backoff.over();
                return;
            } catch (Refused refused) {
                if (!refused.passing()) {
                    log.warn("Telegram does not take the menu and description of the bot: {}.", refused.getMessage());
                    return;
                }
                stop.pause(refused.pause(backoff.next()));
            }
        }
    }

    private void me() throws Refused {
        name = Objects.requireNonNullElse(api.me(), "");
        liveness.well();
    }

    private void until(Backoff backoff, Words words) {
        while (!stop.asked()) {
            try {
                words.say();
                backoff.over();
                return;
            } catch (Refused refused) {
                liveness.refused(refused);
                stop.pause(refused.pause(backoff.next()));
            }
        }
    }

    @FunctionalInterface
    private interface Words {
        void say() throws Refused;
    }
}
