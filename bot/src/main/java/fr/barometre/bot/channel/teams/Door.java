package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.bot.channel.teams.TokenCheck.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Where activities come in. Whatever is not certainly from the Bot Connector service, for us, and from whom the
 * operator admits, is turned away before anything is done with it.
 */
final class Door {
    private static final int BODY_LIMIT = 256 * 1024;

    private final Optional<TokenCheck> tokens;
    private final ServiceHosts hosts;
    private final Set<String> channels;
    private final Set<String> tenants;

    /**
     * Builds the door.
     *
     * @param tokens empty if anybody on this machine may come in
     */
    Door(Optional<TokenCheck> tokens, TeamsSettings settings) {
        this.tokens = tokens;
        this.hosts = new ServiceHosts(settings.serviceHosts(), settings.insecureLocal());
        this.channels = Set.copyOf(settings.channels());
        this.tenants =
                Set.copyOf(settings.allowedTenants().stream().map(Door::lower).toList());
    }

    /** Returns the activity that {@code request} brings. */
    JsonNode admit(HttpServletRequest request) throws Denied, IOException {
        List<String> authorization = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Optional<Caller> caller =
                tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get().check(authorization));
        JsonNode activity = activity(request);
        String channel = Wire.text(activity.path("channelId"));
        Denied.when(channel.isEmpty(), Refusal.NO_CHANNEL);
        Denied.when(!channels.contains(channel), Refusal.CHANNEL);
        checkService(Wire.text(activity.path("serviceUrl")), channel, caller);
        if (caller.isPresent()) {
            checkTenant(activity, channel);
        }
        return activity;
    }

    private static JsonNode activity(HttpServletRequest request) throws Denied, IOException {
        Denied.when(!isJson(request.getContentType()), Refusal.CONTENT_TYPE);
        Denied.when(request.getContentLengthLong() > BODY_LIMIT, Refusal.BODY_TOO_LONG);
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        Denied.when(body.length > BODY_LIMIT, Refusal.BODY_TOO_LONG);
        try {
            return Wire.object(body);
        } catch (IOException e) {
            throw new Denied(Refusal.BODY_UNREADABLE);
        }
    }

    private void checkService(String serviceUrl, String channel, Optional<Caller> caller) throws Denied {
        Denied.when(serviceUrl.isEmpty(), Refusal.NO_SERVICE_URL);
        if (caller.isPresent()) {
            Denied.when(!caller.get().endorsements().contains(channel), Refusal.KEY_NOT_ENDORSED);
            Denied.when(!caller.get().serviceUrl().equals(serviceUrl), Refusal.SERVICE_URL_OF_ANOTHER);
        }
        Denied.when(!hosts.admit(serviceUrl), Refusal.SERVICE_HOST);
    }

    /** Teams always names the tenant; the other channels know none, and are listed by the operator. */
    private void checkTenant(JsonNode activity, String channel) throws Denied {
        List<String> named = Stream.of(
                        activity.path("conversation").path("tenantId"),
                        activity.path("channelData").path("tenant").path("id"))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(Wire::text)
                .map(Door::lower)
                .toList();
        Denied.when(named.isEmpty() && channel.equals(TeamsSettings.MSTEAMS), Refusal.NO_TENANT);
        Denied.when(!tenants.containsAll(named), Refusal.TENANT);
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
