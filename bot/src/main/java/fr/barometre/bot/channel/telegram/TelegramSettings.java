package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.settings.Fault;
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
 * @param messagesPerSecond how many messages a second all instances together may send, at most 1,000; 0 for any number,
 *     also to one chat; empty for 30, Telegram's own limit, unless the server is on this machine
 */
@ConfigurationProperties("barometre.telegram")
public record TelegramSettings(
        @DefaultValue("") Secret token,
        @DefaultValue("") Secret webhookSecret,
        @DefaultValue(TELEGRAMS_OWN) String apiUrl,
        @DefaultValue Optional<Integer> messagesPerSecond) {

    static final String TELEGRAMS_OWN = "https://api.telegram.org";

    private static final int TELEGRAMS_LIMIT = 30;
    private static final int HIGHEST_LIMIT = 1_000;

    /** Where updates are delivered, below the public address. */
    static final String PATH = "/telegram";

    private static final String CHOOSE =
            "Choose 16 to 256 characters of A–Z a–z 0–9 _ -, such as the output of \"openssl rand -hex 32\".";
    private static final Pattern TOKEN = Pattern.compile("\\d{1,18}:[\\w-]{30,}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    /** Returns whether there is a Telegram channel. */
    public boolean on() {
        return token.given();
    }

    /**
     * Returns everything that is wrong, each with what to do; empty if the channel can start, or is off.
     *
     * @param publicUrl the setting {@code barometre.public-url}, a web address; empty if there is none
     */
    public List<Fault> faults(String publicUrl) {
        List<Fault> faults = new ArrayList<>();
        if (!on()) {
            return faults;
        }
        if (!TOKEN.matcher(token.value()).matches()) {
            faults.add(Fault.ofProperty(
                    "barometre.telegram.token",
                    "It is not of the form 123456:ABC… that BotFather gives. Copy it whole, without quotes."));
        }
        if (server().isEmpty()) {
            faults.add(Fault.ofProperty(
                    "barometre.telegram.api-url",
                    "It is not the address of a server, without a path, such as " + TELEGRAMS_OWN
                            + ". Correct it, or leave it out for Telegram's own."));
        }
        if (messagesPerSecond.filter(most -> most < 0 || most > HIGHEST_LIMIT).isPresent()) {
            faults.add(Fault.ofProperty(
                    "barometre.telegram.messages-per-second",
                    messagesPerSecond.get() + " is not between 0 and " + HIGHEST_LIMIT + ". Leave it out for the "
                            + TELEGRAMS_LIMIT + " that Telegram takes, or give what Telegram has granted you."));
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

    /** Returns the bot's own number, with which the token begins; only without faults. */
    long bot() {
        return Long.parseLong(token.value().substring(0, token.value().indexOf(':')));
    }

    /** Returns how many messages a second may be sent; 0 for any number; only without faults. */
    int limit() {
        return messagesPerSecond.orElseGet(
                () -> server().filter(TelegramSettings::isHere).isPresent() ? 0 : TELEGRAMS_LIMIT);
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

    private List<Fault> webhookFaults(String publicUrl) {
        List<Fault> faults = new ArrayList<>();
        if (http(publicUrl.strip()).filter(TelegramSettings::canBeDeliveredTo).isEmpty()) {
            faults.add(Fault.ofProperty(
                    "barometre.public-url",
                    "Telegram delivers to https only. Put the application behind a proxy with a certificate, or leave"
                            + " the setting out: Telegram is then asked for updates (long polling)."));
        }
        if (!webhookSecret.given()) {
            faults.add(Fault.ofProperty(
                    "barometre.telegram.webhook-secret",
                    "It is missing, so that anybody could send updates in Telegram's name. " + CHOOSE));
        } else if (!SECRET.matcher(webhookSecret.value()).matches()) {
            faults.add(Fault.ofProperty(
                    "barometre.telegram.webhook-secret",
                    "It is not 16 to 256 characters of A–Z a–z 0–9 _ -, which is all that Telegram accepts. "
                            + CHOOSE));
        }
        return faults;
    }

    /** Telegram's own rule; a Bot API server of one's own on the same machine may deliver without encryption. */
    private static boolean canBeDeliveredTo(URI address) {
        return address.getScheme().equals("https") || isHere(address);
    }

    private static boolean isHere(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
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
}
