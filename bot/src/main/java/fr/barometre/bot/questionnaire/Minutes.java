package fr.barometre.bot.questionnaire;

/**
 * How long a respondent needs, in minutes, as told before the start: for every affirmation, and for the express ones.
 */
public record Minutes(int full, int express) {}
