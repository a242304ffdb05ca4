package fr.barometre.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of the Bot Connector, whose publication may fail. */
class KeysTest {
    private final FakeConnector connector = FakeConnector.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));
    private final Keys keys = new Keys(connector.metadataUrl(), now::get);

    @AfterEach
    void close() {
        keys.close();
        connector.close();
    }

    @Test
    void areFetchedWhenTheyAreFirstAskedFor() {
        assertThat(keys.had()).isFalse();
        await().until(keys::any);
        assertThat(keys.find("good")).isPresent();
        assertThat(keys.find("unendorsed").orElseThrow().endorsements()).isEmpty();
        assertThat(keys.find("stranger")).isEmpty();
    }

    @Test
    void stayKnownWhileTheirPublicationFails() {
        await().until(keys::any);
        connector.keysAway = true;
        now.updateAndGet(n -> n.plus(Duration.ofHours(3)));
        int before = connector.fetches();

        await().until(() -> keys.find("good").isPresent() && connector.fetches() > before);
        assertThat(keys.find("good")).isPresent();
    }

    @Test
    void areNotAskedForAgainWithEveryUnknownKey() {
        await().until(keys::any);
        int before = connector.fetches();
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("unknown-" + i)).isEmpty();
        }
        now.updateAndGet(n -> n.plus(Duration.ofMinutes(1)));
        await().until(() -> keys.find("unknown").isEmpty() && connector.fetches() == before + 1);
    }
}
