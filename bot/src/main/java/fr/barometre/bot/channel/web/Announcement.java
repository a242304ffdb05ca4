package fr.barometre.bot.channel.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator where the page is, once the server takes requests. */
@Component
final class Announcement {
    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    @EventListener
    void announce(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            log.info(
                    "The barometer is at http://localhost:{}/",
                    event.getWebServer().getPort());
        }
    }
}
