package fr.barometre.bot.channel.teams;

import fr.barometre.bot.turn.Newest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tells one beginning of a conversation from the next. Teams says in two ways that the bot is there, and sometimes
 * again, all within moments; somebody who opens the client anew wants to see something.
 */
final class Beginnings {
    private static final int REMEMBERED = 2_000;
    private static final Duration MOMENTS = Duration.ofSeconds(10);
    private final Map<String, Instant> begun = new Newest<>(REMEMBERED);

    /**
     * Returns the name of the beginning of {@code conversation} that was said {@code at}: the same for what is said
     * within moments. Instances that know nothing of each other mostly give the same name too.
     */
    String name(String conversation, Instant at) {
        long about = first(conversation, at).getEpochSecond() / MOMENTS.toSeconds();
        return Wire.name("begun", conversation, Long.toString(about));
    }

    private Instant first(String conversation, Instant at) {
        synchronized (begun) {
            Instant before = begun.get(conversation);
            if (before != null && Duration.between(before, at).abs().compareTo(MOMENTS) <= 0) {
                return before;
            }
            begun.put(conversation, at);
            return at;
        }
    }
}
