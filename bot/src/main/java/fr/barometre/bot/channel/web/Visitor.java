package fr.barometre.bot.channel.web;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's browser, as the page knows it again: 192 random bits that the browser alone keeps.
 *
 * @param token 32 characters of base64url
 */
record Visitor(String token) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    Visitor {
        if (!FORM.matcher(token).matches()) {
            throw new IllegalArgumentException("A visitor's token has 32 characters of base64url.");
        }
    }

    static Visitor unknown() {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        return new Visitor(Tokens.text(bits));
    }

    /** Returns the visitor of that token, or empty if no token of ours looks like it. */
    static Optional<Visitor> of(String token) {
        return FORM.matcher(token).matches() ? Optional.of(new Visitor(token)) : Optional.empty();
    }

    /** Returns what a form must bring to show that it came from a page shown to this visitor. */
    String formProof() {
        return Tokens.digest("form", token);
    }

    @Override
    public String toString() {
        return "Visitor[hidden]";
    }
}
