package fr.barometre.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.RealConnectionPool;
import org.junit.jupiter.api.Test;

class LazyTasksTest {
    @Test
    void whatWasIdleTooLongIsClosedAllTheSame() throws Exception {
        ConnectionPool pool =
                new ConnectionPool(new RealConnectionPool(new TaskRunner(new LazyTasks()), 5, 2, TimeUnit.SECONDS));
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (int call = 0; call < 3; call++) {
                try (Response response =
                        client.newCall(new Request.Builder().url(url).build()).execute()) {
                    assertThat(response.code()).isEqualTo(204);
                }
            }
            assertThat(pool.connectionCount()).isEqualTo(1);
            await().until(() -> pool.connectionCount() == 0);
        } finally {
            server.stop(0);
        }
    }
}
