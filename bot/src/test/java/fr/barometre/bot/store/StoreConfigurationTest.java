package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.CampaignSettings;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Saved;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.bot.turn.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisHealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class StoreConfigurationTest {
    private static final String KEY = "barometre.pseudonym-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Instant DUE = Instant.parse("2026-11-24T08:00:10Z");

    @TempDir
    private Path data = Path.of("");

    @Test
    void withoutAConfiguredRedisTheBotStartsAndStopsItsOwn() throws IOException {
        application().run(context -> {
            Respondent anne = context.getBean(Pseudonyms.class).of("telegram", "1");
            assertThat(context.getBean(Sessions.class).save(anne, Samples.firstVersion(), DUE, Optional.empty()))
                    .isEqualTo(Saved.DONE);
            assertThat(data.resolve("redis").resolve(RedisFolder.PID)).exists();
        });

        assertThat(data.resolve("redis").resolve(RedisFolder.PID)).doesNotExist();
        application()
                .run(context -> assertThat(context.getBean(Sessions.class)
                                .find(context.getBean(Pseudonyms.class).of("telegram", "1")))
                        .isEqualTo(new Found.Live(Samples.firstVersion())));
        assertThat(Files.readString(data.resolve("pseudonym.key")).strip()).hasSize(44);
    }

    @Test
    void aConfiguredRedisThatIsAwayKeepsNothingFromStarting() throws IOException {
        application()
                .withPropertyValues(KEY, "spring.data.redis.port=" + EmbeddedRedis.freePort())
                .withPropertyValues("spring.data.redis.host=127.0.0.1")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedRedis.class);
                    assertThatThrownBy(() -> context.getBean(Sessions.class).find(Samples.ANNE))
                            .isInstanceOf(StoreUnavailable.class);
                    assertThat(context.getBean(HealthIndicator.class).health())
                            .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.DOWN));
                });
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aConfiguredRedisNeedsAKeyOfTheOperators() {
        application()
                .withPropertyValues("spring.data.redis.host=127.0.0.1")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(ConfigurationFaults.class)
                        .rootCause()
                        .hasMessageContaining(
                                "barometre.pseudonym-key: It is not set, which a configured Redis needs"));
    }

    @Test
    void commandsAreGivenUpAfterTwoSecondsUnlessTheOperatorSaysOtherwise() {
        application()
                .withPropertyValues(KEY, "spring.data.redis.host=127.0.0.1")
                .run(context -> assertThat(timeout(context.getBean(LettuceConnectionFactory.class)))
                        .isEqualTo(Duration.ofSeconds(2)));
        application()
                .withPropertyValues(KEY, "spring.data.redis.host=127.0.0.1", "spring.data.redis.timeout=5s")
                .run(context -> assertThat(timeout(context.getBean(LettuceConnectionFactory.class)))
                        .isEqualTo(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.data.redis.url=redis://127.0.0.1:6379",
                "spring.data.redis.host=127.0.0.1",
                "spring.data.redis.sentinel.nodes=127.0.0.1:26379",
                "spring.data.redis.cluster.nodes[0]=127.0.0.1:7000",
                "spring.data.redis.masterreplica.nodes=127.0.0.1:6379"
            })
    void anyWayOfNamingARedisCounts(String property) {
        ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(OnlyWithoutRedis.class);

        runner.run(context -> assertThat(context).hasBean("nothingConfigured"));
        runner.withPropertyValues("spring.data.redis.timeout=5s", "spring.data.redis.url=")
                .run(context -> assertThat(context).hasBean("nothingConfigured"));
        runner.withPropertyValues(property).run(context -> assertThat(context).doesNotHaveBean("nothingConfigured"));
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataRedisAutoConfiguration.class, DataRedisHealthContributorAutoConfiguration.class))
                .withUserConfiguration(StoreConfiguration.class, Rest.class)
                .withPropertyValues("barometre.data=" + data);
    }

    private static Duration timeout(LettuceConnectionFactory factory) {
        return Duration.ofMillis(factory.getTimeout());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({BarometreSettings.class, CampaignSettings.class})
    static class Rest {
        @Bean
        Catalog catalog() {
            return Samples.CATALOG;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoRedisConfigured.class)
    static class OnlyWithoutRedis {
        @Bean
        String nothingConfigured() {
            return "nothing configured";
        }
    }
}
