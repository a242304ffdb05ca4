package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Telegram delivers updates. It delivers again what is not answered with 200; so what was committed, and what
 * would fail for ever, is.
 */
@RestController
@Conditional(WebhookOn.class)
final class WebhookController {
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final int BODY_LIMIT = 1 << 20;

    private final Secret secret;
    private final UpdateReader reader;
    private final Reception reception;

    WebhookController(TelegramSettings settings, UpdateReader reader, Reception reception) {
        this.secret = settings.webhookSecret();
        this.reader = reader;
        this.reception = reception;
    }

    @PostMapping(TelegramSettings.PATH)
    ResponseEntity<Void> update(
            @RequestHeader(name = SECRET_HEADER, defaultValue = "") String shown, HttpServletRequest request)
            throws IOException {
        if (!secret.given() || !secret.matches(shown)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        try {
            reception.receive(body.length > BODY_LIMIT ? new Read.Unreadable("too long") : reader.read(body));
            return ResponseEntity.ok().build();
        } catch (StoreUnavailable e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .build();
        }
    }
}
