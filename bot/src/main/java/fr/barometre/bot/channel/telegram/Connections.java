package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Limits;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

/**
 * The HTTP connections to the Bot API. The library's own admit five calls at a time to one host, which is all of
 * Telegram; ours admit hundreds.
 */
final class Connections implements AutoCloseable {
    private static final int CALLS = 512;
    private static final int IDLE = 32;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(70);

    private final TelegramSettings settings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-http-", 0).factory());
    private final OkHttpClient calling;
    private final OkHttpClient polling;

    Connections(TelegramSettings settings) {
        this.settings = settings;
        this.calling = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectionPool(new ConnectionPool(IDLE, 5, TimeUnit.MINUTES))
                .connectTimeout(CONNECT)
                .readTimeout(READ)
                .writeTimeout(READ)
                .build();
        // Its own dispatcher, so that the long wait can be broken off without the calls in hand.
        this.polling =
                calling.newBuilder().dispatcher(dispatcher()).readTimeout(POLL).build();
    }

    TelegramApi api(Limits limits) {
        return new TelegramApi(client(calling), client(polling), new Allowance(limits, settings.limit()));
    }

    /** Breaks off the wait for updates. */
    void stopPolling() {
        polling.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        stopPolling();
        threads.shutdown();
        calling.connectionPool().evictAll();
    }

    private OkHttpTelegramClient client(OkHttpClient http) {
        return new OkHttpTelegramClient(Json.MAPPER, http, settings.token().value(), settings.telegramUrl());
    }

    private Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS);
        return dispatcher;
    }
}
