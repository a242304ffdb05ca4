package fr.barometre.bot.conversation;

import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Answer;

/**
 * What a button does. A button names what it is about, so that pressing an old one twice, or a forged one, can be seen
 * for what it is.
 *
 * <p>{@link ActionCode} writes and reads it.
 */
public sealed interface Action {

    /** An action that needs nothing but its name. */
    enum Go implements Action {
        BEGIN_FULL,
        BEGIN_EXPRESS,
        /** Shows the questionnaires on offer. */
        CHOOSE,
        /** Goes on where the survey stands: the next open affirmation, or the summary. */
        RESUME,
        PAUSE,
        PROGRESS,
        /** Asks before starting again. */
        RESTART,
        RESTART_CONFIRMED,
        SUMMARY,
        WHY,
        WAY,
        DETAIL,
        INSPIRATIONS,
        QUESTIONS,
        RADAR,
        MY_DATA,
        /** Asks before erasing. */
        ERASE,
        ERASE_CONFIRMED,
        CORRECT,
        /** Asks the profile again. */
        PROFILE
    }

    /** Speaks that language from now on. */
    record Speak(Language language) implements Action {}

    /** Chooses the questionnaire of that id. */
    record Choose(String questionnaireId) implements Action {}

    /** Answers a question about the respondent. */
    record Tell(ProfileAnswer answer) implements Action {}

    /** Leaves a question about the respondent unanswered. */
    record Skip(ProfilePart part) implements Action {}

    /** Begins or continues the theme. */
    record Enter(String themeId) implements Action {}

    /** Declares the whole theme outside the collectivité's remit: no opinion everywhere. */
    record Outside(String themeId) implements Action {}

    /** Takes {@link Outside} back; answers given before stand again. */
    record Inside(String themeId) implements Action {}

    /** Gives the answer to an affirmation. */
    record Rate(String affirmationId, Answer answer) implements Action {}

    /** Shows the help of an affirmation. */
    record Help(String affirmationId) implements Action {}

    /** Shows an affirmation: to correct it, or back from its help. */
    record Show(String affirmationId) implements Action {}

    /** Goes back from an affirmation to the one before it. */
    record Previous(String affirmationId) implements Action {}

    /** Shows the affirmations of a theme, to correct one. */
    record CorrectTheme(String themeId) implements Action {}

    /** Shows the end of a theme, where an initiative can be told. */
    record Initiative(String themeId) implements Action {}

    /** Shows the theme with its figures. */
    record ShowTheme(String themeId) implements Action {}
}
