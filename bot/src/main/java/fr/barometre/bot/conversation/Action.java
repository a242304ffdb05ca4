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
        PROFILE,
        /** The summary as a file to print. */
        REPORT,
        /** The campaigns that the respondent owns. */
        CAMPAIGNS,
        /** The snapshot of the newest campaign that the respondent owns. */
        SNAPSHOT,
        /** Plans a new campaign. */
        FOUND,
        FOUND_CONFIRMED,
        /** Leaves an invitation, or another device's answers, where they are. */
        DECLINE,
        /** The campaigns in which the respondent takes part. */
        PARTICIPATION,
        /** Lets initiatives be shown with the campaign's result. */
        AGREE,
        DISAGREE,
        REMIND_NOT,
        REMIND_AGAIN,
        /** A code that moves the session to another device. */
        TRANSFER,
        MOVE_CONFIRMED
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

    /** Takes part in the campaign of the pending invitation, as somebody in that role. */
    record Join(Role role) implements Action {}

    /** Asks before the answers are taken out of the campaign. */
    record Leave(CampaignId campaign) implements Action {}

    record LeaveConfirmed(CampaignId campaign) implements Action {}

    /** Says what kind or size the collectivité of a planned campaign is of. */
    record Plan(ProfileAnswer answer) implements Action {}

    /** Says which questionnaire a planned campaign asks. */
    record PlanQuestionnaire(String questionnaireId) implements Action {}

    /** Says how many weeks a planned campaign lasts. */
    record PlanWeeks(int weeks) implements Action {}

    /** Goes back to one part of the plan. */
    record Replan(DraftPart part) implements Action {}

    /** Shows a page of a campaign to its owner. */
    record See(CampaignId campaign, Page page) implements Action {}

    /** Does what the page asks to confirm. */
    record Do(CampaignId campaign, Page page) implements Action {}

    /** Opens a campaign again for so many weeks from now. */
    record Reopen(CampaignId campaign, int weeks) implements Action {}
}
