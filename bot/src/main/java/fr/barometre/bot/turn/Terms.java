package fr.barometre.bot.turn;

/**
 * What a new campaign promises its respondents, for ever.
 *
 * @param threshold the fewest responses of which anything is shown
 * @param distributionThreshold the fewest responses of which distributions are shown
 */
public record Terms(int threshold, int distributionThreshold) {}
