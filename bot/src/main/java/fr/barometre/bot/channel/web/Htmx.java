package fr.barometre.bot.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The few headers by which htmx and the server speak to each other. */
final class Htmx {
    private Htmx() {}

    static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Lets the browser load {@code path} of this application as a whole page. */
    static ModelAndView lead(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setHeader("HX-Redirect", request.getContextPath() + path);
        View empty = (model, rq, rs) -> {};
        return new ModelAndView(empty);
    }
}
