package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys under which the Bot Connector signs, as it publishes them. They are fetched beside the requests; when that
 * fails, the known ones stay.
 */
final class Keys implements AutoCloseable {
    private static final Duration TIME_OUT = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(8);
    private static final int DOCUMENT_LIMIT = 1 << 20;
    private static final Logger log = LoggerFactory.getLogger(Keys.class);

    private final URI metadata;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIME_OUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final CountDownLatch known = new CountDownLatch(1);
    private volatile Map<String, Key> keys = Map.of();
    private volatile Instant tried = Instant.MIN;
    private volatile Instant fetched = Instant.MIN;

    /**
     * A key.
     *
     * @param endorsements the channels for which it may sign
     */
    record Key(RSAPublicKey value, Set<String> endorsements) {}

    Keys(String metadataUrl, InstantSource clock) {
        this.metadata = URI.create(metadataUrl);
        this.clock = clock;
    }

    /** Returns the key {@code id}, or empty if it is not published; an unknown one is looked for, for the next time. */
    Optional<Key> find(String id) {
        Key key = keys.get(id);
        Instant now = clock.instant();
        if (now.isAfter(plus(fetched, FRESH)) || key == null) {
            refresh(now);
        }
        return Optional.ofNullable(key);
    }

    /** Returns whether there are any keys; shortly after the start, waits a little for the first. */
    boolean any() {
        if (!had()) {
            refresh(clock.instant());
        }
        try {
            return known.await(known.getCount() == 0 ? 0 : FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether keys have been had at all. */
    boolean had() {
        return known.getCount() == 0;
    }

    /** Begins to fetch, unless that was tried just now. */
    void refresh(Instant now) {
        if (now.isAfter(plus(tried, had() ? LEAST : Duration.ofSeconds(1))) && fetching.compareAndSet(false, true)) {
            tried = now;
            Thread.ofVirtual().name("teams-keys").start(this::fetch);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void fetch() {
        try {
            String jwks = Wire.text(get(metadata).path("jwks_uri"));
            Map<String, Key> read = read(get(metadata.resolve(jwks)));
            if (read.isEmpty()) {
                throw new IOException("There are no keys.");
            }
            keys = read;
            fetched = clock.instant();
            known.countDown();
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The keys of the Bot Connector could not be fetched; it is tried again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.set(false);
        }
    }

    private JsonNode get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIME_OUT).build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("Status " + response.statusCode());
            }
            return Wire.object(body.readNBytes(DOCUMENT_LIMIT));
        }
    }

    private static Map<String, Key> read(JsonNode document) {
        Map<String, Key> read = new HashMap<>();
        for (JsonNode node : document.path("keys")) {
            try {
                if (JWK.parse(node.toString()) instanceof RSAKey key && key.getKeyID() != null && !key.isPrivate()) {
                    Set<String> endorsements = new HashSet<>();
                    node.path("endorsements").forEach(channel -> endorsements.add(Wire.text(channel)));
                    read.put(key.getKeyID(), new Key(key.toRSAPublicKey(), Set.copyOf(endorsements)));
                }
            } catch (ParseException | JOSEException e) {
                // A key of a kind that we do not know signs nothing that we take.
                log.debug("A published key was stepped over.");
            }
        }
        return Map.copyOf(read);
    }

    private static Instant plus(Instant instant, Duration duration) {
        return instant.equals(Instant.MIN) ? instant : instant.plus(duration);
    }
}
