package fr.barometre.bot.channel.teams;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** The hosts to which replies may go. */
final class ServiceHosts {
    private static final int HTTPS = 443;

    private final List<String> allowed;
    private final boolean local;

    /**
     * Takes the hosts.
     *
     * @param allowed names; one that begins with {@code *.} admits every name that ends so
     * @param local whether every address of this machine is admitted too
     */
    ServiceHosts(List<String> allowed, boolean local) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        this.local = local;
    }

    /** Returns whether replies may go to {@code serviceUrl}. */
    boolean admit(String serviceUrl) {
        try {
            URI uri = new URI(serviceUrl);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                return false;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            if (isLoopback(host)) {
                boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                return http && (local || allowed.contains(host));
            }
            boolean usual = uri.getPort() == -1 || uri.getPort() == HTTPS;
            return "https".equals(uri.getScheme())
                    && usual
                    && allowed.stream().anyMatch(pattern -> matches(pattern, host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static boolean matches(String pattern, String host) {
        return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
    }
}
