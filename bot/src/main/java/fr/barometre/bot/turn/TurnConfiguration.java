package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.text.Texts;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the turn and what pays late replies. */
@Configuration(proxyBeanMethods = false)
class TurnConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Conversation conversation(Catalog catalog, Texts texts) {
        return new Conversation(catalog, new Vocabulary(texts));
    }

    @Bean
    Screens screens(Catalog catalog, Texts texts, BarometreSettings settings) {
        return new Screens(catalog, texts, settings.retention());
    }

    @Bean
    Turn turn(Conversation conversation, Screens screens, Sessions sessions, InstantSource clock) {
        return new Turn(conversation, screens, sessions, clock);
    }

    @Bean
    Sweeping sweeping(Turn turn, Sessions sessions, ObjectProvider<Channel> channels, InstantSource clock) {
        return new Sweeping(
                () -> new Sweeper(turn, sessions, channels.orderedStream().toList()), clock);
    }
}
