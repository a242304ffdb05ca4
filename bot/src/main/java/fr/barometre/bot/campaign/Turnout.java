package fr.barometre.bot.campaign;

import java.util.Collection;

/**
 * How many take part, which says nothing of what they answer.
 *
 * @param finished responses with nothing open
 * @param half responses that are at least half answered, and count
 * @param begun responses that do not count yet
 * @param reachable of those not finished, how many can be reminded
 */
public record Turnout(int finished, int half, int begun, int reachable) {

    /** Returns the turnout of {@code responses} to a questionnaire of so many affirmations. */
    public static Turnout of(Collection<Response> responses, int affirmations) {
        int finished = (int) responses.stream().filter(Response::finished).count();
        int counting =
                (int) responses.stream().filter(r -> r.counts(affirmations)).count();
        int reachable = (int) responses.stream()
                .filter(r -> !r.finished() && r.reach().isPresent())
                .count();
        return new Turnout(finished, counting - finished, responses.size() - counting, reachable);
    }

    /** Returns how many responses count. */
    public int counting() {
        return finished + half;
    }
}
