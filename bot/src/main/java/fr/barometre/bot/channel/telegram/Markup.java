package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.screen.Block;
import fr.barometre.bot.screen.Block.Bar;
import java.util.stream.Collectors;

/**
 * One block of a screen in Telegram's HTML.
 *
 * @param open the marks before the text
 * @param text plain, not yet escaped
 * @param close the marks after the text
 * @param after HTML that follows, with no limit of its own; counted by its own length, which is never too little
 * @param apart whether an empty line sets it off from the block above
 */
record Markup(String open, String text, String close, String after, boolean apart) {
    private static final int CELLS = 10;
    private static final int LABEL = 14;
    private static final int VALUE = 4;

    static Markup of(String open, String text, String close, boolean apart) {
        return new Markup(open, text, close, "", apart);
    }

    static Markup of(Block block) {
        return switch (block) {
            case Block.Heading h ->
                new Markup("<b>", h.text(), "</b>", h.aside().isEmpty() ? "" : " · " + escaped(h.aside()), true);
            case Block.Progress p -> of("", progress(p), "", false);
            case Block.Paragraph p -> of("", p.text(), "", true);
            case Block.Statement s -> of("<b>", s.text(), "</b>", true);
            case Block.Small s -> of("<i>", s.text(), "</i>", true);
            case Block.Items i ->
                of("", i.items().stream().map(item -> "• " + item).collect(Collectors.joining("\n")), "", true);
            case Block.Bars b ->
                of("<pre>", b.bars().stream().map(Markup::bar).collect(Collectors.joining("\n")), "</pre>", true);
        };
    }

    /** Returns text that Telegram shows as it is. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String html() {
        return open + escaped(text) + close + after;
    }

    /** Returns how many characters Telegram counts at most. */
    int length() {
        return text.length() + after.length();
    }

    /** Returns the HTML of the first {@code limit} characters. */
    String cut(int limit) {
        int end = Math.min(limit, text.length());
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return open + escaped(text.substring(0, end)) + close;
    }

    /** Draws a first cell as soon as anything is done, and the last only when all is. */
    private static String progress(Block.Progress progress) {
        int cells = progress.total() == 0 ? 0 : CELLS * progress.done() / progress.total();
        return cells(progress.done() > 0 ? Math.max(1, cells) : 0);
    }

    /** Draws two cells for each of the five levels, in a face where all characters are as wide. */
    private static String bar(Bar bar) {
        int cells =
                bar.position().isPresent() ? (int) Math.round(2 * bar.position().getAsDouble()) : 0;
        return padded(bar.label()) + " " + cells(cells) + " "
                + " ".repeat(Math.max(0, VALUE - bar.value().length())) + bar.value();
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, LABEL - label.length()));
    }

    private static String cells(int full) {
        return "▓".repeat(full) + "░".repeat(CELLS - full);
    }
}
