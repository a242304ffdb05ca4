package fr.barometre.bot.channel.web;

import fr.barometre.bot.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The locale that Spring states in {@code Content-Language}: that of the page's texts, not that of the machine. */
@Component("localeResolver")
final class SpokenLocale implements LocaleResolver {
    private static final String SPOKEN = SpokenLocale.class.getName();

    /** Notes the language of the page that answers {@code request}. */
    static void note(HttpServletRequest request, Language language) {
        request.setAttribute(SPOKEN, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Language language =
                request.getAttribute(SPOKEN) instanceof Language spoken ? spoken : AcceptedLanguage.of(request);
        return Locale.of(language.code());
    }

    /** The language is the session's to change. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is changed in the conversation.");
    }
}
