package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.BoundSettings;
import fr.barometre.bot.settings.ConfigurationCheck;
import fr.barometre.bot.settings.ConfigurationFaults;
import java.net.URI;

/** The look at Telegram's settings before the start; they depend on the public address too. */
public final class TelegramCheck implements ConfigurationCheck {
    @Override
    public void check(BoundSettings settings) {
        String publicUrl = settings.find(BarometreSettings.class)
                .flatMap(BarometreSettings::publicUrl)
                .map(URI::toString)
                .orElse("");
        settings.find(TelegramSettings.class)
                .ifPresent(telegram -> ConfigurationFaults.throwIfAny(telegram.faults(publicUrl)));
    }
}
