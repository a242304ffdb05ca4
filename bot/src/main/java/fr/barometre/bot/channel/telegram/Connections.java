package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Limits;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.RealConnectionPool;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/**
 * The HTTP connections to the Bot API. The library's own admit five calls at a time to one host, which is all of
 * Telegram; ours admit hundreds.
 */
final class Connections implements AutoCloseable {
    private static final int CALLS = 512;
    private static final int IDLE = 32;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(70);

    private final TelegramSettings settings;
    private final OkHttpClient calling;
    private final OkHttpClient polling;

    Connections(TelegramSettings settings) {
        this.settings = settings;
        ConnectionPool pool =
                new ConnectionPool(new RealConnectionPool(new TaskRunner(new LazyTasks()), IDLE, 5, TimeUnit.MINUTES));
        this.calling = http(pool, CALL);
        this.polling = http(pool, POLL);
    }

    TelegramApi api(Limits limits) {
        return new TelegramApi(client(calling), client(polling), new Allowance(limits, settings.limit()));
    }

    /** Breaks off the wait for updates, and leaves the calls in hand alone. */
    void stopPolling() {
        polling.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        stopPolling();
        calling.connectionPool().evictAll();
    }

    /** A call is bounded as a whole: a clock for each of its reads and writes would only cost. */
    private static OkHttpClient http(ConnectionPool pool, Duration longest) {
        return new PromptHttp(
                new OkHttpClient.Builder()
                        .connectionPool(pool)
                        .connectTimeout(CONNECT)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .callTimeout(longest),
                CALLS);
    }

    private OkHttpTelegramClient client(OkHttpClient http) {
        return new OkHttpTelegramClient(Json.MAPPER, http, settings.token().value(), settings.telegramUrl());
    }
}
