package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.Role;
import fr.barometre.scoring.Answers;
import java.util.Map;
import java.util.Optional;

/**
 * One respondent's contribution to a campaign, as it counts now.
 *
 * @param member names the respondent within this campaign only, 22 or 23 characters of base64url; it stays when the
 *     session moves to another channel
 * @param version the session's when this was reported; a later one replaces it
 * @param answers those that count, no opinion throughout a theme outside the remit included
 * @param finished whether nothing is open
 * @param initiatives by theme id, only if their author agreed to show them
 * @param reach who to remind, as the store names respondents; empty once that is refused or not possible
 */
public record Response(
        String member,
        long version,
        Optional<Role> role,
        Answers answers,
        boolean finished,
        Map<String, String> initiatives,
        Optional<String> reach) {

    public Response {
        initiatives = Map.copyOf(initiatives);
    }

    /** Returns whether it counts: finished, or at least half of {@code affirmations} answered. */
    public boolean counts(int affirmations) {
        return finished || 2 * answers.size() >= affirmations;
    }

    /** Hides who and what. */
    @Override
    public String toString() {
        return "Response[hidden]";
    }
}
