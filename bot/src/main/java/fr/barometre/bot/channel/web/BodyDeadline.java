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

    BodyDeadline() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(this);
        // A body that nobody has read is not read to its end either: the connection is closed after the answer.
        server.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", "0"));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer usual = wire.getInputBuffer();
        wire.setInputBuffer(new Bounded(wire, usual, System.nanoTime() + WHOLE.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(usual);
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
