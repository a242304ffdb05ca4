package fr.barometre.bot.conversation;

/** How much of the questionnaire a respondent takes. */
public enum Mode {
    /** Every affirmation. */
    FULL,
    /** One affirmation for each theme; the result is only indicative. */
    EXPRESS
}
