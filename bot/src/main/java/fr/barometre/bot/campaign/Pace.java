package fr.barometre.bot.campaign;

/**
 * How long one answer took, to be counted without saying whose it was.
 *
 * @param affirmation the id of the affirmation
 * @param seconds between the screen before and the answer, 0 or more
 */
public record Pace(String affirmation, long seconds) {}
