package fr.barometre.bot.channel.teams;

import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * The SDK's clients over HTTP connections of our own. The SDK's admit five calls at a time to one host, which is nearly
 * all of Teams, wait two minutes, keep cookies, and send again what may have arrived.
 */
final class Connections implements AutoCloseable {
    private static final int CALLS = 512;
    private static final int IDLE = 64;
    private static final int SERVICES = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Optional<AppCredentials> credentials;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("teams-http-", 0).factory());
    private final ConnectionPool pool = new ConnectionPool(IDLE, 5, TimeUnit.MINUTES);
    private final Dispatcher dispatcher = new Dispatcher(threads);
    private final Map<String, ConnectorClient> clients = new ConcurrentHashMap<>();

    /**
     * Opens nothing yet.
     *
     * @param credentials empty if nobody asks for them
     */
    Connections(Optional<AppCredentials> credentials) {
        this.credentials = credentials;
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
    }

    /** Returns the client for {@code serviceUrl}, which the door has admitted. */
    ConnectorClient to(String serviceUrl) {
        if (clients.size() >= SERVICES) {
            clients.clear();
        }
        return clients.computeIfAbsent(serviceUrl, this::client);
    }

    @Override
    public void close() {
        threads.shutdown();
        pool.evictAll();
    }

    private ConnectorClient client(String serviceUrl) {
        OkHttpClient.Builder http = new OkHttpClient.Builder();
        RestClient.Builder rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withSerializerAdapter(new JacksonAdapter())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Never())
                .withConnectionPool(pool)
                .withDispatcher(dispatcher);
        credentials.ifPresent(rest::withCredentials);
        // After the SDK's builder, which sets its own.
        http.cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .callTimeout(ANSWER.plus(CONNECT))
                .followRedirects(false)
                .retryOnConnectionFailure(false);
        return new RestConnectorClient(rest.build());
    }

    /** Leaves it to the store when to send again. */
    private static final class Never extends RetryStrategy {
        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, @Nullable Response response) {
            return false;
        }
    }
}
