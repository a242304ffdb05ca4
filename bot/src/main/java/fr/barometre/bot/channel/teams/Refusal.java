package fr.barometre.bot.channel.teams;

import java.util.Locale;

/** Why something that came is turned away at the door. */
enum Refusal {
    NO_TOKEN(401),
    SEVERAL_TOKENS(401),
    NOT_A_BEARER(401),
    TOKEN_TOO_LONG(401),
    TOKEN_UNREADABLE(401),
    ALGORITHM(401),
    NO_KEYS_YET(401),
    UNKNOWN_KEY(401),
    SIGNATURE(401),
    NO_EXPIRY(401),
    EXPIRED(401),
    NOT_YET_VALID(401),
    ISSUER(401),
    AUDIENCE(401),
    CONTENT_TYPE(403),
    BODY_TOO_LONG(403),
    BODY_UNREADABLE(403),
    NO_CHANNEL(403),
    CHANNEL(403),
    KEY_NOT_ENDORSED(403),
    NO_SERVICE_URL(403),
    SERVICE_URL_OF_ANOTHER(403),
    SERVICE_HOST(403),
    NO_TENANT(403),
    TENANT(403),
    INCOMPLETE(403);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** Returns the HTTP status that the caller gets. */
    int status() {
        return status;
    }

    /** Returns the name under which it is counted. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
