package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is said to who has erased everything. The address carries the language, for nothing else is left. */
@Controller
final class FarewellPage {
    static final String FRENCH = "/au-revoir";
    static final String ENGLISH = "/goodbye";

    private final Screens screens;
    private final Pages pages;

    FarewellPage(Screens screens, Pages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    static String address(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case EN -> ENGLISH;
        };
    }

    @GetMapping(FRENCH)
    ModelAndView french() {
        return farewell(Language.FR);
    }

    @GetMapping(ENGLISH)
    ModelAndView english() {
        return farewell(Language.EN);
    }

    private ModelAndView farewell(Language language) {
        Standing nothing = new Standing(screens.farewell(language), 0, false);
        return new ModelAndView("farewell", "page", pages.of(nothing, Flash.NONE, false));
    }
}
