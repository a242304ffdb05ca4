package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Edition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is kept of one respondent's survey. Everything shown is a function of it.
 *
 * @param edition the questionnaire's id and version, pinned at the start
 * @param mode empty until the respondent has begun
 * @param given the answers as given; {@link #outside} themes hide theirs
 * @param outside ids of the themes declared outside the collectivité's remit
 * @param initiatives remarkable initiatives by theme id, each at most {@value #INITIATIVE_LIMIT} characters
 * @param startedAt when the session was made, to the second
 * @param touchedAt when the respondent was last heard, to the second; the retention counts from here
 * @param ties to campaigns and to later
 */
public record Session(
        Edition edition,
        Language language,
        Optional<Mode> mode,
        Profile profile,
        Answers given,
        Set<String> outside,
        Map<String, String> initiatives,
        Place place,
        Instant startedAt,
        Instant touchedAt,
        Ties ties) {

    /** The most characters (UTF-16 units) kept of an initiative. */
    public static final int INITIATIVE_LIMIT = 500;

    public Session {
        outside = Set.copyOf(outside);
        initiatives = Map.copyOf(initiatives);
        if (initiatives.values().stream().anyMatch(i -> i.length() > INITIATIVE_LIMIT)) {
            throw new IllegalArgumentException("An initiative is longer than " + INITIATIVE_LIMIT + " characters.");
        }
    }

    /** Returns the session of a newcomer. */
    public static Session fresh(Edition edition, Language language, Instant now) {
        return new Session(
                edition,
                language,
                Optional.empty(),
                Profile.UNASKED,
                Answers.none(),
                Set.of(),
                Map.of(),
                Place.Fixed.WELCOME,
                now,
                now,
                Ties.NONE);
    }

    public Session at(Place next) {
        return new Session(
                edition, language, mode, profile, given, outside, initiatives, next, startedAt, touchedAt, ties);
    }

    public Session in(Language other) {
        return new Session(
                edition, other, mode, profile, given, outside, initiatives, place, startedAt, touchedAt, ties);
    }

    public Session taking(Mode chosen) {
        return new Session(
                edition,
                language,
                Optional.of(chosen),
                profile,
                given,
                outside,
                initiatives,
                place,
                startedAt,
                touchedAt,
                ties);
    }

    public Session with(Profile told) {
        return new Session(
                edition, language, mode, told, given, outside, initiatives, place, startedAt, touchedAt, ties);
    }

    public Session with(Answers answers) {
        return new Session(
                edition, language, mode, profile, answers, outside, initiatives, place, startedAt, touchedAt, ties);
    }

    public Session outside(Set<String> themes) {
        return new Session(
                edition, language, mode, profile, given, themes, initiatives, place, startedAt, touchedAt, ties);
    }

    public Session initiatives(Map<String, String> texts) {
        return new Session(edition, language, mode, profile, given, outside, texts, place, startedAt, touchedAt, ties);
    }

    public Session with(Ties changed) {
        return new Session(
                edition, language, mode, profile, given, outside, initiatives, place, startedAt, touchedAt, changed);
    }

    public Session touched(Instant now) {
        return new Session(edition, language, mode, profile, given, outside, initiatives, place, startedAt, now, ties);
    }

    /** Hides everything personal. */
    @Override
    public String toString() {
        return "Session[" + edition + ", hidden]";
    }
}
