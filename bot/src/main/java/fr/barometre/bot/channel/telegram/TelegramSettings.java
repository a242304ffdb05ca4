package fr.barometre.bot.channel.telegram;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * What the operator says of Telegram.
 *
 * @param token what BotFather gave; empty: there is no Telegram
 * @param webhookSecret what Telegram has to show with every update that it delivers to a public address
 * @param apiUrl the Bot API server: Telegram's, or one of the operator's own
 */
@ConfigurationProperties("barometre.telegram")
public record TelegramSettings(
        @DefaultValue("") Secret token,
        @DefaultValue("") Secret webhookSecret,
        @DefaultValue(TELEGRAMS_OWN) String apiUrl) {

    static final String TELEGRAMS_OWN = "https://api.telegram.org";

    /** Where updates are delivered, below the public address. */
    static final String PATH = "/telegram";

    private static final Pattern TOKEN = Pattern.compile("\\d+:[\\w-]{30,}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    /** Returns whether there is a Telegram channel. */
    public boolean on() {
        return token.given();
    }

    /**
     * Returns everything that is wrong, each with its setting and what to do; empty if the channel can start, or is off.
     *
     * @param publicUrl the setting {@code barometre.public-url}; empty if there is none
     */
    public List<String> faults(String publicUrl) {
        List<String> faults = new ArrayList<>();
        if (!on()) {
            return faults;
        }
        if (!TOKEN.matcher(token.value()).matches()) {
            faults.add("barometre.telegram.token: is not of the form 123456:ABC… that BotFather gives. Copy it whole,"
                    + " without quotes.");
        }
        if (server().isEmpty()) {
            faults.add("barometre.telegram.api-url: is not the address of a server such as " + TELEGRAMS_OWN
                    + ", without a path. Correct it, or leave it out for Telegram's own.");
        }
        if (!publicUrl.isBlank()) {
            faults.addAll(webhookFaults(publicUrl));
        }
        return faults;
    }

    /** Returns where Telegram is to deliver updates. */
    static String webhookUrl(String publicUrl) {
        return publicUrl.strip().replaceAll("/+$", "") + PATH;
    }

    /** Returns the server in the library's terms; only without faults. */
    TelegramUrl telegramUrl() {
        URI server = server().orElseThrow();
        int port = server.getPort() >= 0 ? server.getPort() : server.getScheme().equals("https") ? 443 : 80;
        return TelegramUrl.builder()
                .schema(server.getScheme())
                .host(server.getHost())
                .port(port)
                .build();
    }

    private List<String> webhookFaults(String publicUrl) {
        List<String> faults = new ArrayList<>();
        Optional<URI> address = http(publicUrl.strip());
        if (address.isEmpty()) {
            faults.add("barometre.public-url: is not an address such as https://barometre.exemple.fr. Correct it, or"
                    + " leave it out: Telegram is then asked for updates (long polling).");
        } else if (!address.get().getScheme().equals("https") && !loopback(address.get())) {
            faults.add("barometre.public-url: Telegram delivers to https only. Put the application behind a proxy with"
                    + " a certificate, or leave the setting out for long polling.");
        }
        if (!webhookSecret.given()) {
            faults.add("barometre.telegram.webhook-secret: is missing, so that anybody could send updates in Telegram's"
                    + " name. Choose 16 to 256 characters of A–Z a–z 0–9 _ -, such as the output of"
                    + " \"openssl rand -hex 32\".");
        } else if (!SECRET.matcher(webhookSecret.value()).matches()) {
            faults.add("barometre.telegram.webhook-secret: is not 16 to 256 characters of A–Z a–z 0–9 _ -, which is all"
                    + " that Telegram accepts. Choose another, such as the output of \"openssl rand -hex 32\".");
        }
        return faults;
    }

    private Optional<URI> server() {
        return http(apiUrl.strip())
                .filter(uri -> uri.getPath().isEmpty() || uri.getPath().equals("/"));
    }

    private static Optional<URI> http(String address) {
        try {
            URI uri = new URI(address);
            boolean plain = uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean loopback(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }
}
