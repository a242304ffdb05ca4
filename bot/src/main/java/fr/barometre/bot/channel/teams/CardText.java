package fr.barometre.bot.channel.teams;

import java.util.regex.Pattern;

/** Texts that a card shows as they are. */
final class CardText {
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_\\[\\]()`#~<>|-]");
    private static final Pattern NUMBERED = Pattern.compile("^(\\s*\\d+)([.)])");
    private static final String WORD_JOINER = "\u2060";

    private CardText() {}

    /** Returns text for a run, where only the braces of dates and times mean something: they are set apart. */
    static String plain(String text) {
        return text.replace("{{", "{" + WORD_JOINER + "{");
    }

    /** Returns text for a block that reads Markdown. */
    static String escaped(String text) {
        String marks = MARKDOWN.matcher(plain(text)).replaceAll("\\\\$0");
        return NUMBERED.matcher(marks).replaceFirst("$1\\\\$2");
    }
}
