package fr.barometre.bot.channel.web;

import fr.barometre.bot.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The language that a browser asks for, which a newcomer's page speaks. */
final class AcceptedLanguage {
    private AcceptedLanguage() {}

    /** Returns the first of our languages among those asked for; French if there is none. */
    static Language of(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null) {
            return Language.FR;
        }
        try {
            return Locale.LanguageRange.parse(asked).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .filter(AcceptedLanguage::isOurs)
                    .findFirst()
                    .map(Language::of)
                    .orElse(Language.FR);
        } catch (IllegalArgumentException unreadable) {
            return Language.FR;
        }
    }

    private static boolean isOurs(String range) {
        return range.startsWith("fr") || range.startsWith("en");
    }
}
