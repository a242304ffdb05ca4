package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Where Telegram delivers updates. It delivers again what is not answered with 200; so what was committed, and what
 * would fail for ever, is. The answer to a tap rides in ours: Telegram does not say what became of it, and nothing
 * depends on it.
 *
 * <p>A filter that goes first, as an update needs nothing of what guards the page: it proves itself by its secret.
 */
final class Webhook extends HttpFilter {
    static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final long serialVersionUID = 1L;
    private static final int BODY_LIMIT = 1 << 20;
    private static final String RETRY_SECONDS = "5";

    private final transient Secret secret;
    private final transient UpdateReader reader;
    private final transient Reception reception;

    Webhook(TelegramSettings settings, UpdateReader reader, Reception reception) {
        this.secret = settings.webhookSecret();
        this.reader = reader;
        this.reception = reception;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            answer(request, response);
        } else {
            rest.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String shown = Objects.requireNonNullElse(request.getHeader(SECRET_HEADER), "");
        if (!secret.given() || !secret.matches(shown)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        try {
            accept(reception.receive(read(request)), response);
        } catch (StoreUnavailable e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private Read read(HttpServletRequest request) throws IOException {
        int announced = request.getContentLength();
        boolean fits = announced >= 0 && announced <= BODY_LIMIT;
        byte[] body = request.getInputStream().readNBytes(fits ? announced : BODY_LIMIT + 1);
        return body.length > BODY_LIMIT ? new Read.Unreadable("too long") : reader.read(body);
    }

    private static void accept(Optional<TapAnswer> riding, HttpServletResponse response) throws IOException {
        if (riding.isPresent()) {
            byte[] call = Json.MAPPER.writeValueAsBytes(riding.get().method());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(call.length);
            response.getOutputStream().write(call);
        }
    }
}
