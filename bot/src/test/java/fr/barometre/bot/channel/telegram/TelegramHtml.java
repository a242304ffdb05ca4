package fr.barometre.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML, read as strictly as Telegram reads it. */
final class TelegramHtml {
    private static final Set<String> TAGS =
            Set.of("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote");
    private static final Map<String, String> ENTITIES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TOKEN = Pattern.compile("<(/?)([^>]*)(>?)|&(\\w+|#\\d+);?|[^<&]+|&");

    private TelegramHtml() {}

    /** Returns the text without its marks. */
    static String plain(String html) {
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                tag(token, offset(html, token.start()), open);
            } else if (token.group(4) != null) {
                text.append(ENTITIES.getOrDefault(token.group(4), token.group()));
            } else {
                text.append(token.group());
            }
        }
        if (!open.isEmpty()) {
            throw parse("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return text.toString().strip();
    }

    private static void tag(Matcher token, int offset, Deque<String> open) {
        if (token.group(3).isEmpty()) {
            throw parse("Unclosed start tag at byte offset " + offset);
        }
        String name = token.group(2);
        if (!token.group(1).isEmpty()) {
            if (open.isEmpty()) {
                throw parse("Unexpected end tag at byte offset " + offset);
            }
            String expected = open.pop();
            if (!expected.equals(name)) {
                throw parse("Unmatched end tag at byte offset " + offset + ", expected \"</" + expected
                        + ">\", found \"</" + name + ">\"");
            }
        } else if (TAGS.contains(name)) {
            open.push(name);
        } else {
            throw parse("Unsupported start tag \"" + name + "\" at byte offset " + offset);
        }
    }

    private static int offset(String html, int at) {
        return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static BotApiError parse(String what) {
        return BotApiError.bad("can't parse entities: " + what);
    }
}
