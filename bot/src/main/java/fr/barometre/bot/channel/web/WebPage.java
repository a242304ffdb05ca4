package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.turn.Respondent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The survey as a page. Every action is a form sent to the page's own address; a browser without scripts is then led
 * back to it, one with htmx gets the next screen in answer.
 */
@Controller
final class WebPage {
    private final Answering answering;
    private final Standings standings;
    private final Visitors visitors;
    private final WebMeters meters;
    private final Pages pages;

    WebPage(Answering answering, Standings standings, Visitors visitors, WebMeters meters, Pages pages) {
        this.answering = answering;
        this.standings = standings;
        this.visitors = visitors;
        this.meters = meters;
        this.pages = pages;
    }

    @GetMapping("/")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        Standing standing = standings.of(visitors.respondent(request), AcceptedLanguage.of(request));
        visitors.keep(request, response);
        return page(request, "page", standing, Flash.take(request, response), false);
    }

    /** An invitation's address: whoever opens it is shown whose campaign it is, and decides then. */
    @GetMapping(WebDoorway.PATH + "{code}")
    ModelAndView invite(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        Respondent respondent = visitors.respondent(request);
        Standing standing = answering.bring(code, respondent, AcceptedLanguage.of(request));
        visitors.keep(request, response);
        new Flash(standing.reply().notice(), false).write(request, response);
        return seeOther("/");
    }

    @PostMapping("/")
    ModelAndView act(HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.read(request);
        Respondent respondent = visitors.respondent(request);
        Standing standing = answering.take(form, respondent, AcceptedLanguage.of(request));
        meters.acted(form.event());
        Reply reply = standing.reply();
        if (!standing.kept()) {
            visitors.forget(request, response);
            return led(request, response, FarewellPage.address(reply.language()));
        }
        visitors.keep(request, response);
        Flash flash = new Flash(reply.notice(), form.typed());
        if (Htmx.asks(request) && form.from(reply.language())) {
            return page(request, "swap", standing, flash, true);
        }
        flash.write(request, response);
        return led(request, response, "/");
    }

    private ModelAndView page(
            HttpServletRequest request, String template, Standing standing, Flash flash, boolean swapped) {
        SpokenLocale.note(request, standing.reply().language());
        return new ModelAndView(template, "page", pages.of(standing, flash, swapped));
    }

    private static ModelAndView led(HttpServletRequest request, HttpServletResponse response, String address) {
        return Htmx.asks(request) ? Htmx.lead(request, response, address) : seeOther(address);
    }

    /** Says 303 so that the browser fetches the page anew, whatever the form was. */
    private static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
