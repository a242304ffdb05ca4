package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.picture.BarsPicture;
import fr.barometre.bot.picture.RadarPicture;
import fr.barometre.bot.picture.Resolution;
import fr.barometre.bot.screen.Attachment;
import fr.barometre.bot.screen.Doorway;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.Hands;
import fr.barometre.bot.turn.Leases;
import fr.barometre.bot.turn.Limits;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Throttle;
import fr.barometre.bot.turn.Turn;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Wires the Telegram channel, if there is a token. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramOn.class)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {
    /** Each channel has hands of its own. */
    private static final String HANDS = "telegramHands";

    private static final Duration LAST_WORK = Duration.ofSeconds(15);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);

    private final String publicUrl;

    /** @throws ConfigurationFaults naming every setting of Telegram that cannot be used */
    TelegramConfiguration(TelegramSettings settings, BarometreSettings barometre) {
        this.publicUrl = barometre.publicUrl().map(URI::toString).orElse("");
        ConfigurationFaults.throwIfAny(settings.faults(publicUrl));
    }

    @Bean
    Connections telegramConnections(TelegramSettings settings) {
        return new Connections(settings);
    }

    @Bean
    TelegramApi telegramApi(Connections connections, Limits limits) {
        return connections.api(limits);
    }

    @Bean
    Counters telegramCounters(MeterRegistry registry) {
        return new Counters(registry);
    }

    @Bean
    TelegramChannel telegramChannel(TelegramApi api, Counters counters) {
        return new TelegramChannel(api, new Attachments(api, TelegramConfiguration::draw), counters);
    }

    @Bean
    Commands telegramCommands(Texts texts) {
        return new Commands(texts);
    }

    @Bean
    Stop telegramStop() {
        return new Stop();
    }

    @Bean(HANDS)
    Hands telegramHands() {
        return new Hands("telegram", LAST_WORK);
    }

    @Bean
    Liveness telegramLiveness(InstantSource clock) {
        return new Liveness(clock);
    }

    @Bean
    Introduction telegramIntroduction(TelegramApi api, Commands commands, Texts texts, Liveness liveness, Stop stop) {
        return new Introduction(api, commands, texts, liveness, stop);
    }

    @Bean
    @Order(1)
    Doorway telegramDoorway(Introduction introduction) {
        return new TelegramDoorway(introduction::name);
    }

    @Bean
    UpdateReader telegramUpdateReader(TelegramSettings settings, Commands commands, Introduction introduction) {
        return new UpdateReader(commands, new GroupCall(settings.bot(), introduction::name));
    }

    @Bean
    Reception telegramReception(
            Turn turn,
            Pseudonyms pseudonyms,
            TelegramChannel channel,
            TelegramApi api,
            Texts texts,
            Introduction introduction,
            @Qualifier(HANDS) Hands hands,
            Counters counters,
            InstantSource clock) {
        Replies replies = new Replies(api, texts, introduction::name, counters);
        return new Reception(Throttle.ofRespondents(clock), turn, pseudonyms, channel, replies, hands, counters, clock);
    }

    @Bean
    @Conditional(WebhookOn.class)
    FilterRegistrationBean<Webhook> telegramWebhook(
            TelegramSettings settings, UpdateReader reader, Reception reception) {
        var webhook = new FilterRegistrationBean<>(new Webhook(settings, reader, reception));
        webhook.setOrder(Ordered.HIGHEST_PRECEDENCE);
        webhook.addUrlPatterns(TelegramSettings.PATH);
        return webhook;
    }

    @Bean
    PollingLease telegramPollingLease(Leases leases, TelegramSettings settings, Stop stop) {
        return new PollingLease(leases, settings.bot(), stop);
    }

    @Bean
    TelegramLifecycle telegramLifecycle(
            TelegramApi api,
            PollingLease lease,
            UpdateReader reader,
            Reception reception,
            Liveness liveness,
            Introduction introduction,
            TelegramSettings settings,
            Connections connections,
            @Qualifier(HANDS) Hands hands,
            Stop stop) {
        Poller poller = new Poller(api, lease, reader, reception, liveness, stop, new Backoff(FIRST, MOST));
        return new TelegramLifecycle(introduction, lease, poller, settings, publicUrl, connections, hands, stop);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(Introduction introduction, Liveness liveness) {
        return new TelegramHealth(introduction, liveness, publicUrl.isEmpty());
    }

    private static byte[] draw(Attachment.Picture picture) {
        return switch (picture.shape()) {
            case BARS -> new BarsPicture(Resolution.CHAT).png(picture.chart());
            case RADAR -> new RadarPicture(Resolution.CHAT).png(picture.chart());
        };
    }
}
