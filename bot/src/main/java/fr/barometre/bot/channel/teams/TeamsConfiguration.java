package fr.barometre.bot.channel.teams;

import fr.barometre.bot.screen.Doorway;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Limits;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Turn;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Wires the Teams channel, if there is an application id, or a trial without one on this machine. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsOn.class)
@EnableConfigurationProperties(TeamsSettings.class)
class TeamsConfiguration {
    /** Each channel has hands of its own. */
    private static final String HANDS = "teamsHands";

    private static final Duration LAST_WORK = Duration.ofSeconds(15);
    private static final Logger log = LoggerFactory.getLogger(TeamsConfiguration.class);

    private final TeamsSettings settings;

    /** @throws ConfigurationFaults if everybody could come in from outside this machine */
    TeamsConfiguration(TeamsSettings settings, Environment environment) {
        this.settings = settings;
        if (settings.insecureLocal()) {
            if (!ServiceHosts.isLoopback(environment.getProperty("server.address", ""))) {
                throw new ConfigurationFaults(List.of(Fault.ofProperty(
                        "barometre.teams.insecure-local",
                        "It lets anybody in, so the server must listen on this machine only. Set server.address to"
                                + " 127.0.0.1 too, or leave it out.")));
            }
            log.warn("ANYBODY ON THIS MACHINE CAN SEND ACTIVITIES IN ANYBODY'S NAME: barometre.teams.insecure-local is"
                    + " true. It is for trying the bot only.");
        }
    }

    /** The keys under which tokens come; none where tokens are not asked for. */
    @Bean
    @Conditional(TokensAsked.class)
    Keys teamsKeys(InstantSource clock) {
        return new Keys(settings.openidMetadataUrl(), clock);
    }

    @Bean
    Door teamsDoor(ObjectProvider<Keys> keys, InstantSource clock) {
        Optional<TokenCheck> tokens = Optional.ofNullable(keys.getIfAvailable())
                .map(k -> new TokenCheck(settings.appId(), settings.issuer(), k, clock));
        return new Door(tokens, settings);
    }

    @Bean
    Connections teamsConnections() {
        return new Connections(settings.insecureLocal() ? Optional.empty() : Optional.of(new BotCredentials(settings)));
    }

    @Bean
    TeamsApi teamsApi(Connections connections, Limits limits) {
        return new TeamsApi(connections, new Allowance(limits));
    }

    @Bean
    Counters teamsCounters(MeterRegistry registry) {
        return new Counters(registry);
    }

    @Bean(HANDS)
    Hands teamsHands() {
        return new Hands("teams", LAST_WORK);
    }

    @Bean
    Links teamsLinks(BarometreSettings barometre, Pseudonyms pseudonyms, InstantSource clock) {
        return new Links(barometre.publicUrl(), pseudonyms, clock);
    }

    @Bean
    @Order(2)
    Doorway teamsDoorway() {
        return new TeamsDoorway(settings.appId());
    }

    @Bean
    Drawings teamsDrawings(Links links, Pseudonyms pseudonyms, Texts texts) {
        return new Drawings(links, pseudonyms, texts);
    }

    @Bean
    TeamsChannel teamsChannel(TeamsApi api, Drawings drawings, @Qualifier(HANDS) Hands hands, Counters counters) {
        return new TeamsChannel(api, drawings, new Rewrites(api, hands, counters), counters);
    }

    @Bean
    ActivityReader teamsActivityReader(InstantSource clock) {
        return new ActivityReader(settings.appId(), clock);
    }

    @Bean
    Reception teamsReception(
            Turn turn,
            Pseudonyms pseudonyms,
            TeamsChannel channel,
            TeamsApi api,
            Texts texts,
            @Qualifier(HANDS) Hands hands,
            Counters counters,
            InstantSource clock) {
        Replies replies = new Replies(api, texts, settings.appId(), hands, counters);
        return new Reception(Throttle.ofRespondents(clock), turn, pseudonyms, channel, replies, hands, counters, clock);
    }

    @Bean
    TeamsLifecycle teamsLifecycle(ObjectProvider<Keys> keys, @Qualifier(HANDS) Hands hands, InstantSource clock) {
        return new TeamsLifecycle(Optional.ofNullable(keys.getIfAvailable()), hands, clock);
    }

    @Bean
    TeamsHealth teamsHealthIndicator(ObjectProvider<Keys> keys) {
        return new TeamsHealth(Optional.ofNullable(keys.getIfAvailable()));
    }
}
