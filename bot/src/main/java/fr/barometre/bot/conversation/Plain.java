package fr.barometre.bot.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Typed text without what does not matter: case, accents, ligatures, kinds of apostrophe, spacing, end marks. */
final class Plain {
    /** Longer texts are no answer; the rest of them is not looked at. */
    private static final int LIMIT = 200;

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ´`′]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s/«»\"“”'().]+|[\\s«»\"“”'().!?…;,:]+$");

    private Plain() {}

    static String of(String typed) {
        String text = Normalizer.normalize(typed.substring(0, Math.min(typed.length(), LIMIT)), Normalizer.Form.NFKD);
        text = MARKS.matcher(text).replaceAll("");
        text = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        text = APOSTROPHES.matcher(text).replaceAll("'");
        text = SPACES.matcher(text).replaceAll(" ");
        return EDGES.matcher(text).replaceAll("");
    }
}
