package fr.barometre.bot.channel.web;

import fr.barometre.bot.turn.Sessions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Runs the whole application on a free port, with a Redis of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "barometre.data=target/web-test",
            "spring.data.redis.repositories.enabled=false",
            "server.compression.enabled=true",
            "server.compression.min-response-size=1KB",
            "server.forward-headers-strategy=native",
            "spring.web.resources.chain.strategy.content.enabled=true",
            "spring.web.resources.cache.cachecontrol.max-age=365d",
            "management.endpoints.web.exposure.include=health,prometheus"
        })
@Import(WebTest.Store.class)
@interface WebTest {

    /** Puts a switch before the store. */
    @TestConfiguration(proxyBeanMethods = false)
    class Store {
        @Bean
        @Primary
        SwitchedSessions switchedSessions(Sessions sessions) {
            return new SwitchedSessions(sessions);
        }
    }
}
