package fr.barometre.bot.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes of good JSON what a broken client or an attacker might send: other values and types, what is deep or huge,
 * hostile texts, fields twice or not at all, ends that come too early, and bytes that are no text.
 */
final class Mangler {
    private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern VALUE = Pattern.compile("(?<=:)(?:" + TEXT + "|-?\\d+|true|false|null)");
    private static final Pattern FIELD = Pattern.compile("\"\\w+\":(?:" + TEXT + "|-?\\d+|true|false|null)");
    private static final int HUGE = 100_000;
    private static final int DEEP = 3_000;

    private final Random random;
    private final List<String> actions;

    /** @param actions what buttons of ours carry */
    Mangler(Random random, List<String> actions) {
        this.random = random;
        this.actions = actions;
    }

    /** Returns {@code json} with up to four things wrong, or none. */
    byte[] mangle(String json) {
        String text = json;
        for (int wrongs = random.nextInt(5); wrongs > 0; wrongs--) {
            text = once(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(20)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flipped(bytes);
            default -> bytes;
        };
    }

    /** Returns a text that somebody might write or paste. */
    String text() {
        return switch (random.nextInt(16)) {
            case 0 -> "é".repeat(random.nextInt(HUGE));
            case 1 -> "\u202e\u2066" + word() + "\u200b\u200d\ufeff";
            case 2 -> "👩‍👩‍👧‍👦".repeat(random.nextInt(2_000));
            case 3 -> "\ud83d" + word();
            case 4 -> "a\u0300".repeat(random.nextInt(5_000));
            case 5 -> "\u0000\u0001\u001b[31m" + word();
            case 6 -> "<b>" + word() + "</b>&amp;<script>alert(1)</script>";
            case 7 -> "${jndi:ldap://x}{0}{threshold}%s%n";
            case 8 -> "/" + word();
            case 9 -> " ".repeat(random.nextInt(10_000));
            case 10 -> Integer.toString(random.nextInt(12) - 3);
            case 11 -> "" + random.nextLong();
            case 12 -> "\r\nSET a b\r\n";
            case 13 -> "{p00}:s:telegram:x";
            default -> word();
        };
    }

    private String word() {
        return List.of("start", "aide", "effacer", "résumé", "non", "cinq", "je ne sais pas", "précédent", "ABCD-EFGH")
                .get(random.nextInt(9));
    }

    private String once(String json) {
        List<MatchResult> places =
                (random.nextInt(5) == 0 ? FIELD : VALUE).matcher(json).results().toList();
        if (places.isEmpty()) {
            return json;
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String before = json.substring(0, place.start());
        String after = json.substring(place.end());
        return before + instead(place.group()) + after;
    }

    private String instead(String found) {
        if (found.matches("(?s)\"\\w+\":.*")) {
            return random.nextBoolean() ? found + "," + found : "\"other\":1";
        }
        return switch (random.nextInt(14)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "-1";
            case 3 -> "9223372036854775807";
            case 4 -> "1e400";
            case 5 -> "9".repeat(random.nextInt(2_000) + 1);
            case 6 -> "[]";
            case 7 -> "{}";
            case 8 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 9 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 10, 11 -> quoted(actions.get(random.nextInt(actions.size())));
            default -> quoted(text());
        };
    }

    /** Quotes it as JSON does, but leaves half of a pair of surrogates alone. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        for (int i = random.nextInt(8); i >= 0 && other.length > 0; i--) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }
}
