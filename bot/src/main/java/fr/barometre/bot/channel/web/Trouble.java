package fr.barometre.bot.channel.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a request leads to no screen, as the template says it.
 *
 * @param words in the language that the browser asks for, then in the other: which one the session speaks is not known
 * @param again what to send again with one tap; empty if that would not help
 */
public record Trouble(What what, List<Words> words, Optional<Form> again) {

    /** What can have gone wrong, as far as a visitor needs to tell. */
    public enum What {
        /** There is nothing at this address. */
        UNKNOWN,
        /** The form did not come from a page that this browser was shown. */
        UNPROVED,
        /** The store is away for a moment. */
        AWAY,
        /** More was asked for than people do. */
        HURRIED,
        /** The request is none that a page of ours makes. */
        UNREADABLE,
        /** The fault is ours. */
        OURS;

        static What of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND -> UNKNOWN;
                case FORBIDDEN -> UNPROVED;
                case SERVICE_UNAVAILABLE -> AWAY;
                case TOO_MANY_REQUESTS -> HURRIED;
                default -> status.is5xxServerError() ? OURS : UNREADABLE;
            };
        }
    }

    static Trouble of(What what, Words words, Optional<Form> again) {
        return new Trouble(what, List.of(words, words.other()), again);
    }

    public Words first() {
        return words.getFirst();
    }

    /** Returns the key of {@code detail}, such as {@code title}. */
    public String key(String detail) {
        return "trouble." + what.name().toLowerCase(Locale.ROOT) + "." + detail;
    }
}
