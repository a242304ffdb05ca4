package fr.barometre.bot.text;

import fr.barometre.bot.settings.BoundSettings;
import fr.barometre.bot.settings.ConfigurationCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the messages before the application. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    Texts texts() {
        return MessageFiles.read();
    }

    /** Finds the faults of all messages before the application starts. */
    static final class Check implements ConfigurationCheck {
        @Override
        public void check(BoundSettings settings) {
            MessageFiles.read();
        }
    }
}
