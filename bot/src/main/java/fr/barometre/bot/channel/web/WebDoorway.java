package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Doorway;
import fr.barometre.bot.settings.BarometreSettings;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The page's way in, which needs nothing on the phone and is therefore the first. */
@Component
@Order(0)
final class WebDoorway implements Doorway {
    /** What the address of an invitation begins with; its code follows. */
    static final String PATH = "/c/";

    private final BarometreSettings settings;

    WebDoorway(BarometreSettings settings) {
        this.settings = settings;
    }

    @Override
    public Where where() {
        return Where.WEB;
    }

    @Override
    public Optional<String> link(String code) {
        return settings.publicUrl().map(url -> url + PATH + code);
    }
}
