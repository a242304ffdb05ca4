package fr.barometre.bot.channel.web;

import fr.barometre.bot.text.Texts;
import fr.barometre.bot.turn.StoreUnavailable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers requests that lead to no screen: what happened, that nothing is lost, and the way back. */
@Controller
@ControllerAdvice(assignableTypes = {WebPage.class, WebFiles.class})
final class WebErrors implements ErrorController {
    private static final String SECONDS_TO_WAIT = "5";

    private final Texts texts;
    private final WebMeters meters;

    WebErrors(Texts texts, WebMeters meters) {
        this.texts = texts;
        this.meters = meters;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number
                ? Optional.ofNullable(HttpStatus.resolve(number)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
        return page(request, status, Optional.empty());
    }

    /** Offers to send the same form again: it is the same delivery, so that it cannot count twice. */
    @ExceptionHandler(StoreUnavailable.class)
    ModelAndView away(HttpServletRequest request, HttpServletResponse response) {
        meters.storeMissed();
        return later(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Offers the same. */
    @ExceptionHandler(Gate.TooFast.class)
    ModelAndView tooFast(HttpServletRequest request, HttpServletResponse response) {
        meters.tooFast();
        return later(request, response, HttpStatus.TOO_MANY_REQUESTS);
    }

    private ModelAndView later(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        boolean acted = HttpMethod.POST.matches(request.getMethod());
        return page(request, status, acted ? Optional.of(Form.read(request)) : Optional.empty());
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Optional<Form> again) {
        Words words = new Words(texts, AcceptedLanguage.of(request));
        Trouble trouble = Trouble.of(Trouble.What.of(status), words, again);
        ModelAndView page = new ModelAndView("trouble", "trouble", trouble);
        page.setStatus(status);
        return page;
    }
}
