package fr.barometre.bot.conversation;

import fr.barometre.scoring.Answer;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Outcome;
import java.util.List;
import java.util.Optional;

/** One short line about what just happened, beside the screen. It is never needed to go on, so a crash may lose it. */
public sealed interface Notice {

    /** The answer was recorded. */
    record Recorded(Answer answer) implements Notice {}

    /**
     * An answer given before was replaced. An outcome is empty while fewer than half of the affirmations are rated: it
     * would say too much.
     */
    record Corrected(
            Answer before,
            Answer after,
            String themeId,
            Mean themeBefore,
            Mean themeAfter,
            Optional<Outcome> outcomeBefore,
            Optional<Outcome> outcomeAfter)
            implements Notice {}

    /** An old, doubled or forged button: this answer stands recorded. */
    record Already(Answer answer) implements Notice {}

    /** An old or forged button about something that has no recorded answer, or that does not exist. */
    record Stale() implements Notice {}

    /** The text was not understood; an answer was expected at the given place. */
    record NotUnderstood(String text, Place place) implements Notice {
        /** Hides the text, which is personal. */
        @Override
        public String toString() {
            return "NotUnderstood[hidden]";
        }
    }

    /** Only buttons and texts are understood. */
    record CannotRead(Event.Unsupported what) implements Notice {}

    /** The initiative was kept; {@code cut} if it was longer than what is kept. */
    record InitiativeKept(boolean cut) implements Notice {}

    /** The whole theme is without opinion now. */
    record ThemeOutside(String themeId) implements Notice {}

    /** The theme counts again. */
    record ThemeInside(String themeId) implements Notice {}

    /** The profile's part was noted. */
    record Told(ProfileAnswer answer) implements Notice {}

    /** The language was switched. */
    record LanguageChanged() implements Notice {}

    /** What the button or text asks for needs a first answer. */
    record NothingYet() implements Notice {}

    /** What can be typed anywhere. */
    record Commands() implements Notice {}

    /** The respondent's session is gone, erased or expired, so the button does nothing. */
    record Expired() implements Notice {}

    /** The answers count in the campaign from now on. */
    record Joined(String collectivite) implements Notice {}

    /** The answers counted in the campaign before already. */
    record AlreadyJoined(String collectivite) implements Notice {}

    /** The answers are taken out of the campaign. */
    record Left(String collectivite) implements Notice {}

    /** The invitation is to a campaign that is over. */
    record CampaignOver(String collectivite) implements Notice {}

    /** The code opens nothing. */
    record CodeRefused(Opens.Nothing why) implements Notice {}

    /** The respondent owns the campaign too. */
    record OwnerNow(String collectivite) implements Notice {}

    /** The session has come from another device. */
    record MovedHere() implements Notice {}

    /** Initiatives are shown with the campaign's result, or not. */
    record Sharing(boolean agreed) implements Notice {}

    /** Reminders are wanted, or not. */
    record Reminding(boolean wanted) implements Notice {}

    /** These parts of the plan are missing or cannot be. */
    record PlanFaults(List<DraftPart> parts) implements Notice {
        public PlanFaults {
            parts = List.copyOf(parts);
        }
    }

    /** What the campaign's page asked for is done. */
    record Done(Page page) implements Notice {}

    /** A kind word to who began and has not finished. */
    record Reminder() implements Notice {}
}
