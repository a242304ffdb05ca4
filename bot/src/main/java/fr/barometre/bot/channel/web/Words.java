package fr.barometre.bot.channel.web;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;

/** What the page says of itself, in one language; templates ask it by key. */
public record Words(Texts texts, Language language) {

    public String say(String key, Object... places) {
        return texts.say(language, "web." + key, places);
    }

    public String lang() {
        return language.code();
    }

    public Words other() {
        return new Words(texts, language.other());
    }
}
