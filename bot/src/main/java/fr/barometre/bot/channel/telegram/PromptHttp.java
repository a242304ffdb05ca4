package fr.barometre.bot.channel.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.Semaphore;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/**
 * An HTTP client that makes each call on the thread that asks for it. The library hands its calls to threads of the
 * client and lets the caller wait, which costs two changes of thread for nothing: ours are virtual, and wait anyway.
 */
final class PromptHttp extends OkHttpClient {
    private final Semaphore free;

    /**
     * Creates the client.
     *
     * @param most how many calls it makes at the same moment; who comes then waits for the end of one
     */
    PromptHttp(Builder settings, int most) {
        super(settings.socketFactory(new WithoutDelay()));
        free = new Semaphore(most, true);
    }

    @Override
    public Call newCall(Request request) {
        return new Prompt(super.newCall(request), free);
    }

    /** Sends the last part of a picture at once: otherwise it waits, up to 40 ms, until the first has arrived. */
    private static final class WithoutDelay extends SocketFactory {
        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return withoutDelay(plain.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return withoutDelay(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int local) throws IOException {
            return withoutDelay(plain.createSocket(host, port, from, local));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return withoutDelay(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int local) throws IOException {
            return withoutDelay(plain.createSocket(host, port, from, local));
        }

        private static Socket withoutDelay(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            return socket;
        }
    }

    private record Prompt(Call call, Semaphore free) implements Call {
        @Override
        public void enqueue(Callback callback) {
            free.acquireUninterruptibly();
            try {
                callback.onResponse(this, call.execute());
            } catch (IOException e) {
                callback.onFailure(this, e);
            } finally {
                free.release();
            }
        }

        @Override
        public Request request() {
            return call.request();
        }

        @Override
        public Response execute() throws IOException {
            return call.execute();
        }

        @Override
        public void cancel() {
            call.cancel();
        }

        @Override
        public boolean isExecuted() {
            return call.isExecuted();
        }

        @Override
        public boolean isCanceled() {
            return call.isCanceled();
        }

        @Override
        public Timeout timeout() {
            return call.timeout();
        }

        @Override
        public Call clone() {
            return new Prompt(call.clone(), free);
        }
    }
}
