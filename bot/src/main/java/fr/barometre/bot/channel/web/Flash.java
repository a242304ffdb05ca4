package fr.barometre.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * What is to be said once, on the page that follows a redirect. It travels in a cookie that lives for a minute, so that
 * the server need not remember it.
 *
 * @param typed whether the last answer was typed, so that the next one probably will be
 */
record Flash(Optional<String> notice, boolean typed) {
    static final Flash NONE = new Flash(Optional.empty(), false);

    private static final String NAME = "barometre-said";
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final char TYPED = 't';
    private static final char PRESSED = 'p';

    void write(HttpServletRequest request, HttpServletResponse response) {
        byte[] text = notice.orElse("").getBytes(StandardCharsets.UTF_8);
        Cookies.write(request, response, NAME, (typed ? TYPED : PRESSED) + Tokens.text(text), AGE);
    }

    /** Returns what is to be said and takes the cookie away; nothing if there is none, or it is not ours. */
    static Flash take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> value = Cookies.read(request, NAME);
        value.ifPresent(v -> Cookies.erase(request, response, NAME));
        return value.flatMap(Flash::read).orElse(NONE);
    }

    private static Optional<Flash> read(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(value.substring(1));
            Optional<String> notice = Optional.of(new String(text, StandardCharsets.UTF_8));
            return Optional.of(new Flash(notice.filter(n -> !n.isBlank()), value.charAt(0) == TYPED));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Flash[hidden]";
    }
}
