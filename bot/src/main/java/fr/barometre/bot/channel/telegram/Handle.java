package fr.barometre.bot.channel.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a delivery leaves for the next one.
 *
 * @param card the message with the buttons; 0 if there is none
 * @param photo the message right above the card whose picture may be replaced; 0 if there is none, or if other messages
 *     came between
 * @param picture what the last photo shows, as a short hash; empty if none was sent
 * @param file the screen whose file was sent, if it is still the one shown; else empty
 */
record Handle(int card, int photo, String picture, String file) {
    static final Handle NONE = new Handle(0, 0, "", "");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}|1\\d{9}):(\\d{1,9}|1\\d{9}):([\\w-]*):([\\w-]*)");

    /** Returns what {@link #write} wrote, or {@link #NONE} for anything else. */
    static Handle read(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? new Handle(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)),
                        written.group(3),
                        written.group(4))
                : NONE;
    }

    String write() {
        return card + ":" + photo + ":" + picture + ":" + file;
    }
}
