package fr.barometre.bot.channel.telegram;

/** An error as the real Bot API words it. */
final class BotApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String description;
    final int code;
    final int retryAfter;

    BotApiError(int code, String description, int retryAfter) {
        super(description);
        this.description = description;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static BotApiError bad(String what) {
        return new BotApiError(400, "Bad Request: " + what, 0);
    }

    static BotApiError blocked() {
        return new BotApiError(403, "Forbidden: bot was blocked by the user", 0);
    }

    static BotApiError tooMany(int seconds) {
        return new BotApiError(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static BotApiError conflict(String what) {
        return new BotApiError(409, "Conflict: " + what, 0);
    }
}
