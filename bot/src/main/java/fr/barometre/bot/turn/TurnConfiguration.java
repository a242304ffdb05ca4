package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.conversation.Conversation;
import fr.barometre.bot.conversation.Vocabulary;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.screen.Doorway;
import fr.barometre.bot.screen.Files;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.CampaignSettings;
import fr.barometre.bot.text.Texts;
import java.time.InstantSource;
import java.time.ZoneId;
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
    ZoneId zone(CampaignSettings settings) {
        return settings.timeZone();
    }

    @Bean
    Terms terms(CampaignSettings settings) {
        return new Terms(settings.minResponses(), settings.minDistribution());
    }

    @Bean
    Conversation conversation(Catalog catalog, Texts texts, ZoneId zone) {
        return new Conversation(catalog, new Vocabulary(texts), zone);
    }

    @Bean
    Screens screens(
            Catalog catalog,
            Texts texts,
            BarometreSettings settings,
            ZoneId zone,
            ObjectProvider<Doorway> doorways,
            Files files) {
        return new Screens(
                catalog,
                texts,
                settings.retention(),
                zone,
                doorways.orderedStream().toList(),
                files);
    }

    @Bean
    Desk desk(
            Campaigns campaigns,
            Transfers transfers,
            Attempts attempts,
            Reminders reminders,
            Sessions sessions,
            Catalog catalog,
            Pseudonyms pseudonyms,
            Terms terms) {
        return new CampaignDesk(
                campaigns, transfers, attempts, reminders, sessions, catalog, new Members(pseudonyms), terms);
    }

    @Bean
    Turn turn(
            Conversation conversation,
            Screens screens,
            Catalog catalog,
            Sessions sessions,
            Desk desk,
            InstantSource clock) {
        return Turn.of(conversation, screens, catalog, sessions, desk, clock);
    }

    @Bean
    Sweeping sweeping(Turn turn, Sessions sessions, ObjectProvider<Channel> channels, InstantSource clock) {
        return new Sweeping(
                () -> new Sweeper(turn, sessions, channels.orderedStream().toList()), clock);
    }

    @Bean
    Sweeping reminding(
            Turn turn,
            Sessions sessions,
            Reminders reminders,
            Desk desk,
            Catalog catalog,
            ZoneId zone,
            ObjectProvider<Channel> channels,
            InstantSource clock) {
        return new Sweeping(
                () -> new ReminderRound(
                        turn,
                        sessions,
                        reminders,
                        desk,
                        catalog,
                        zone,
                        channels.orderedStream().toList()),
                clock);
    }
}
