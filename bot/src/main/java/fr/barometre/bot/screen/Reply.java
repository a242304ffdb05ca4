package fr.barometre.bot.screen;

import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.text.Language;
import java.util.Optional;

/**
 * What one turn says: a screen, and a line about what just happened.
 *
 * @param notice the line, at most 200 characters, Telegram's limit for the answer to a tap; empty if there is none
 * @param lasting whether the line must stay readable above the screen; otherwise the channel may show it in passing
 * @param place whose screen it is; empty if it is no place's, since nothing is kept of the respondent
 */
public record Reply(Screen screen, Optional<String> notice, boolean lasting, Language language, Optional<Place> place) {
    public Reply {
        if (notice.map(String::length).orElse(0) > 200) {
            throw new IllegalArgumentException("A notice is longer than 200 characters.");
        }
    }

    /** Creates a reply that is no place's. */
    public Reply(Screen screen, Optional<String> notice, boolean lasting, Language language) {
        this(screen, notice, lasting, language, Optional.empty());
    }
}
