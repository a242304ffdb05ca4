package fr.barometre.bot.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** HTTP with as little around it as can be: what the driver and the floor are made of. All on one thread. */
final class BareHttp implements AutoCloseable {
    private static final int BODY_LIMIT = 16 << 20;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop thread = loop.next();
    private final Map<Integer, Deque<Channel>> idle = new HashMap<>();

    /** Takes a request of {@code path} and answers it, at once or later. */
    interface Service {
        void take(String path, byte[] body, Answer answer);
    }

    /** Answers one request with JSON, or breaks the connection off. */
    interface Answer {
        void give(int status, byte[] json);

        void breakOff();

        default void give(byte[] json) {
            give(200, json);
        }
    }

    /** Takes the answer to a request; status 0 if there was none. */
    interface Then {
        void take(int status, byte[] body);
    }

    /** Serves on a free port of this machine, and returns it. */
    int serve(Service service) {
        Channel server = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(BODY_LIMIT), serving(service));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** Posts JSON to this machine, on a connection that is kept. */
    void post(int port, String path, Map<String, String> headers, byte[] json, Then then) {
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, Unpooled.wrappedBuffer(json));
        request.headers()
                .set(HttpHeaderNames.HOST, "127.0.0.1")
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, json.length);
        headers.forEach((name, value) -> request.headers().set(name, value));
        thread.execute(() -> send(port, request, then));
    }

    private void send(int port, FullHttpRequest request, Then then) {
        Deque<Channel> kept = idle.computeIfAbsent(port, p -> new ArrayDeque<>());
        @Nullable Channel channel = kept.pollFirst();
        if (channel != null && channel.isActive()) {
            send(channel, request, then);
        } else {
            connect(port, kept, request, then);
        }
    }

    private void connect(int port, Deque<Channel> kept, FullHttpRequest request, Then then) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(), new HttpObjectAggregator(BODY_LIMIT), new Waiting(kept));
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port)
                .addListener((ChannelFutureListener) connected -> {
                    if (connected.isSuccess()) {
                        send(connected.channel(), request, then);
                    } else {
                        then.take(0, new byte[0]);
                    }
                });
    }

    /** Does {@code work} on the one thread, after {@code millis}. */
    void later(long millis, Runnable work) {
        var unused = thread.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static void send(Channel channel, FullHttpRequest request, Then then) {
        channel.pipeline().get(Waiting.class).waits.addLast(then);
        var unused = channel.writeAndFlush(request);
    }

    private static SimpleChannelInboundHandler<FullHttpRequest> serving(Service service) {
        return new SimpleChannelInboundHandler<>() {
            @Override
            protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
                service.take(request.uri(), bytes(request.content()), new Answer() {
                    @Override
                    public void give(int status, byte[] json) {
                        answer(context, status, json);
                    }

                    @Override
                    public void breakOff() {
                        var unused = context.close();
                    }
                });
            }
        };
    }

    private static void answer(ChannelHandlerContext context, int status, byte[] json) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(json));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, json.length);
        var unused = context.channel().writeAndFlush(response);
    }

    private static byte[] bytes(ByteBuf content) {
        return ByteBufUtil.getBytes(content);
    }

    /** The end of a connection that waits for its answer. */
    private static final class Waiting extends SimpleChannelInboundHandler<FullHttpResponse> {
        private final Deque<Channel> idle;
        private final Deque<Then> waits = new ArrayDeque<>();

        Waiting(Deque<Channel> idle) {
            this.idle = idle;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            @Nullable Then then = waits.pollFirst();
            idle.addFirst(context.channel());
            if (then != null) {
                then.take(response.status().code(), bytes(response.content()));
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            waits.forEach(then -> then.take(0, new byte[0]));
            waits.clear();
        }
    }
}
