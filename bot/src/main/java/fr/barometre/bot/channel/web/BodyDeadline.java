package fr.barometre.bot.channel.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives everybody so long for the whole body of a request, and closes the connection on who has not sent it by then.
 * The server itself bounds only the pause between two pieces, so that one byte every few seconds would hold a request
 * for days.
 */
@Component
final class BodyDeadline extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    static final Duration WHOLE = Duration.ofSeconds(10);

    private static final long MOST_UNREAD = 2L * 1024 * 1024;

    BodyDeadline() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(this);
        // What the server would still read after the answer is not bounded in time; see drain.
        server.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", "0"));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer usual = wire.getInputBuffer();
        Bounded bounded = new Bounded(wire, usual, System.nanoTime() + WHOLE.toNanos());
        wire.setInputBuffer(bounded);
        try {
            getNext().invoke(request, response);
            drain(wire, bounded);
        } finally {
            wire.setInputBuffer(usual);
        }
    }

    /**
     * Reads what nobody wanted to read: who is still sending might not see the answer if the connection were closed.
     */
    private static void drain(org.apache.coyote.Request wire, Bounded body) {
        try {
            long left = wire.hasExpectation() ? 0 : MOST_UNREAD;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = body.doRead(ApplicationBufferHandler.EMPTY);
            }
        } catch (IOException e) {
            // Too slow, or gone: there is nobody to answer.
        }
    }

    private record Bounded(org.apache.coyote.Request wire, InputBuffer usual, long end) implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                // What has not come would otherwise be read to its end after the answer.
                wire.action(ActionCode.CLOSE_NOW, null);
                throw new IOException("A body was not sent in time.");
            }
            return usual.doRead(handler);
        }

        @Override
        public int available() {
            return usual.available();
        }
    }
}
