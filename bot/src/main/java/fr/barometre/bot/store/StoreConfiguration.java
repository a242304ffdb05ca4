package fr.barometre.bot.store;

import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.CampaignSettings;
import fr.barometre.bot.turn.Attempts;
import fr.barometre.bot.turn.Keeping;
import fr.barometre.bot.turn.Leases;
import fr.barometre.bot.turn.Limits;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Reminders;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.Transfers;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Wires the store: sessions in the Redis that the operator configured, or else in one of the bot's own. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** Longer than any healthy Redis takes, and short enough for who waits on a phone. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final int MOST_IN_ONE_PACKET = 256;

    @Bean
    RedisLink redisLink(LettuceConnectionFactory factory) {
        return new RedisLink(factory);
    }

    @Bean
    Sessions sessions(RedisLink redis, Catalog catalog, PseudonymKeys keys, BarometreSettings settings) {
        SessionCodec codec = new SessionCodec(catalog, new AddressCipher(keys.newest()));
        return new RedisSessions(redis, codec, settings.retention());
    }

    @Bean
    Reminders reminders(RedisLink redis) {
        return new RedisReminders(redis);
    }

    @Bean
    Campaigns campaigns(RedisLink redis, Catalog catalog, CampaignSettings settings) {
        return new RedisCampaigns(
                redis, new ResponseCodec(catalog), settings.campaignRetention(), settings.responseRetention());
    }

    @Bean
    Transfers transfers(RedisLink redis) {
        return new RedisTransfers(redis);
    }

    @Bean
    Attempts attempts(RedisLink redis, Pseudonyms pseudonyms) {
        return new RedisAttempts(redis, pseudonyms);
    }

    @Bean
    Leases leases(RedisLink redis) {
        return new RedisLeases(redis);
    }

    @Bean
    Limits limits(RedisLink redis, Pseudonyms pseudonyms) {
        return new RedisLimits(redis, pseudonyms);
    }

    @Bean
    Pseudonyms pseudonyms(PseudonymKeys keys) {
        return keys.pseudonyms();
    }

    @Bean
    PseudonymKeys pseudonymKeys(BarometreSettings settings, ObjectProvider<EmbeddedRedis> embedded) {
        if (settings.pseudonymKey().isPresent()) {
            return PseudonymKeys.of(settings.pseudonymKey().get());
        }
        if (embedded.getIfAvailable() == null) {
            throw PseudonymKeys.missing();
        }
        return PseudonymKeys.keptIn(keyFile(settings));
    }

    /** Returns where the bot keeps keys of its own. */
    static Path keyFile(BarometreSettings settings) {
        return settings.data().resolve("pseudonym.key");
    }

    @Bean
    KeyMark keyMark(RedisLink redis) {
        return new KeyMark(redis);
    }

    /** Only where the bot itself runs: whoever carries names over to another key does so past it. */
    @Bean
    @ConditionalOnWebApplication
    KeyWatch keyWatch(RedisLink redis, KeyMark mark, PseudonymKeys keys) {
        return new KeyWatch(redis, mark, keys);
    }

    @Bean
    Keeping keeping(ObjectProvider<EmbeddedRedis> embedded) {
        return embedded.getIfAvailable() == null ? Keeping.ELSEWHERE : Keeping.HERE;
    }

    /** While Redis is away, a command fails at once: who waits is told so, and nothing piles up. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFast(DataRedisProperties properties) {
        Duration patience = properties.getConnectTimeout() == null ? PATIENCE : properties.getConnectTimeout();
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(patience).build());
    }

    /** Redis is back within a second of its return, however long it was away. */
    @Bean
    ClientResourcesBuilderCustomizer reconnection() {
        return resources -> resources.reconnectDelay(
                Delay.fullJitter(SHORTEST_PAUSE, LONGEST_PAUSE, SHORTEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Commands that come at the same moment go to Redis in one packet, and none waits for it. Their buffers are kept
     * and used again: each that is given back to the system stops all threads for a moment.
     */
    @Bean
    ClientResourcesBuilderCustomizer together() {
        return resources -> resources.nettyCustomizer(new NettyCustomizer() {
            @Override
            public void afterBootstrapInitialized(Bootstrap bootstrap) {
                bootstrap.option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT);
            }

            @Override
            public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new FlushConsolidationHandler(MOST_IN_ONE_PACKET, true));
            }
        });
    }

    @Bean
    LettuceClientConfigurationBuilderCustomizer commandTimeout(DataRedisProperties properties) {
        return client -> {
            if (properties.getTimeout() == null) {
                client.commandTimeout(PATIENCE);
            }
        };
    }

    /** The bot's own Redis; stopped after everything that uses it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoRedisConfigured.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedRedis embeddedRedis(BarometreSettings settings) {
            return EmbeddedRedis.start(settings.data().resolve("redis"));
        }

        @Bean
        DataRedisConnectionDetails embeddedRedisDetails(EmbeddedRedis redis) {
            return new DataRedisConnectionDetails() {
                @Override
                public String getPassword() {
                    return redis.password();
                }

                @Override
                public Standalone getStandalone() {
                    return Standalone.of("127.0.0.1", redis.port());
                }
            };
        }
    }
}
