package fr.barometre.bot.campaign;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Codes that people read, type and forward: Crockford's base 32, which has no I, L, O and U, and takes the letters that
 * are mistaken for digits as those digits.
 */
public final class Code {
    /** The length of a code that invites or makes an owner: 63 bits. */
    public static final int LONG = 13;

    /** The length of a code that moves a session: 38 bits, good for minutes. */
    public static final int SHORT = 8;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]+");
    private static final Pattern FOUR = Pattern.compile("(.{4})(?=.)");

    private Code() {}

    /**
     * Returns {@code length} characters made of {@code chance}, which needs five bits for each. The first is a digit,
     * by which a code is told from a word.
     */
    public static String of(byte[] chance, int length) {
        if (chance.length * 8 < length * 5) {
            throw new IllegalArgumentException(length + " characters need " + length * 5 + " bits.");
        }
        BigInteger rest = new BigInteger(1, chance);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int digit = rest.intValue() & 31;
            code.append(DIGITS.charAt(i == 0 ? digit % 10 : digit));
            rest = rest.shiftRight(5);
        }
        return code.toString();
    }

    /** Returns {@code typed} as {@link #of} writes it: capitals, without blanks and hyphens, look-alikes replaced. */
    public static String plain(String typed) {
        return BETWEEN.matcher(typed.strip())
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }

    /** Returns whether {@code typed} can be meant as a code: as long as one, and with a digit, which words have not. */
    public static boolean isLike(String typed) {
        if (typed.length() > 2 * LONG || typed.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        String plain = plain(typed);
        return (plain.length() == LONG || plain.length() == SHORT)
                && SHAPE.matcher(plain).matches();
    }

    /** Returns {@code code} in groups of four, to be read out. */
    public static String grouped(String code) {
        return FOUR.matcher(code).replaceAll("$1-");
    }
}
