package fr.barometre.bot.channel.web;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows visitors again by the page's one lasting cookie, which lives as long as a session is kept. */
@Component
final class Visitors {
    private static final String CHANNEL = "web";
    private static final String COOKIE = "barometre";
    private static final String PRESENT = Visitors.class.getName();

    private final Pseudonyms pseudonyms;
    private final Duration retention;

    Visitors(Pseudonyms pseudonyms, BarometreSettings settings) {
        this.pseudonyms = pseudonyms;
        retention = settings.retention();
    }

    /** Returns the visitor whose cookie the request brings, or empty if it brings none of ours. */
    static Optional<Visitor> find(HttpServletRequest request) {
        return Cookies.read(request, COOKIE).flatMap(Visitor::of);
    }

    /** Returns the visitor of the request; a new one, the same all through the request, if nobody is known. */
    static Visitor of(HttpServletRequest request) {
        if (request.getAttribute(PRESENT) instanceof Visitor visitor) {
            return visitor;
        }
        Visitor visitor = find(request).orElseGet(Visitor::unknown);
        request.setAttribute(PRESENT, visitor);
        return visitor;
    }

    Respondent respondent(HttpServletRequest request) {
        return respondent(of(request));
    }

    /** Returns the respondent whose cookie the request brings, or empty if it brings none of ours. */
    Optional<Respondent> known(HttpServletRequest request) {
        return find(request).map(this::respondent);
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, COOKIE, of(request).token(), retention);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.erase(request, response, COOKIE);
    }

    private Respondent respondent(Visitor visitor) {
        return pseudonyms.of(CHANNEL, visitor.token());
    }
}
