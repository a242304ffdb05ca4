package fr.barometre.bot.channel.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that send a body byte by byte, over real connections. */
@WebTest
class BodyDeadlineTest {
    private static final Duration PACE = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/,application/x-www-form-urlencoded",
        "/api/messages,application/json",
        "/unknown,application/octet-stream"
    })
    void whoSendsForTooLongIsCutOff(String path, String type) throws Exception {
        assertThat(drip(path, type)).as(path).isLessThan(BodyDeadline.WHOLE.plus(SLACK));
    }

    @Test
    void manyOfThemHoldUpNobody() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> all = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                all.add(clients.submit(() -> drip("/", "application/x-www-form-urlencoded")));
            }
            for (Future<Duration> one : all) {
                assertThat(one.get()).isLessThan(BodyDeadline.WHOLE.plus(SLACK));
            }
        }
        try (Socket quick = new Socket(InetAddress.getLoopbackAddress(), port)) {
            quick.setSoTimeout((int) SLACK.toMillis());
            quick.getOutputStream().write(head("GET", "/", ""));
            assertThat(quick.getInputStream().read()).isEqualTo('H');
        }
    }

    /** Sends a byte now and then until the server closes, and returns how long it let that go on. */
    private Duration drip(String path, String type) throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PACE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(head("POST", path, "Content-Type: " + type + "\r\nContent-Length: 1000\r\n"));
            boolean open = true;
            while (open && passed(begin).compareTo(BodyDeadline.WHOLE.multipliedBy(3)) < 0) {
                out.write('a');
                open = isOpen(socket);
            }
        } catch (IOException e) {
            // Closed, as it should be.
        }
        return passed(begin);
    }

    /** Takes what the server says meanwhile; a pause is no end. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    private static Duration passed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static byte[] head(String method, String path, String headers) {
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n").getBytes(US_ASCII);
    }
}
