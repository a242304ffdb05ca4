package fr.barometre.bot.channel.web;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Lets so many requests be at work at the same moment, each on a virtual thread; the others wait before they begin. A
 * request at work holds some 80 KB of the server's buffers, one that waits hardly any: without the bound, 5,000
 * requests at once fill a heap of 256 MB, and nobody is served any more. Telegram opens a hundred connections at most.
 */
@Component
final class Turnstile implements Executor, WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    static final int AT_WORK = 256;

    private final ThreadFactory threads =
            Thread.ofVirtual().name("tomcat-handler-", 0).factory();
    private final Semaphore free = new Semaphore(AT_WORK, true);

    @Override
    public void execute(Runnable request) {
        threads.newThread(() -> {
                    free.acquireUninterruptibly();
                    try {
                        request.run();
                    } finally {
                        free.release();
                    }
                })
                .start();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(this));
    }

    /** After Spring Boot's own, which lets any number of requests begin. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
