package fr.barometre.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The proof that a form came from our own page: derived from the visitor's cookie, so that nothing is kept on the
 * server and every tab of a browser holds a good one for as long as the cookie lives.
 */
final class VisitorCsrf implements CsrfTokenRepository {
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Visitors.of(request));
    }

    /** Does nothing: the cookie is the controller's to set. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Visitors.find(request).map(VisitorCsrf::token).orElse(null);
    }

    private static CsrfToken token(Visitor visitor) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", visitor.formProof());
    }
}
