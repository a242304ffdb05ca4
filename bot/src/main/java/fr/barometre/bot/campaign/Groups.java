package fr.barometre.bot.campaign;

import fr.barometre.scoring.Tally;
import java.time.Instant;

/**
 * The answers of two groups apart, as they were last published.
 *
 * @param release the number of the release that published them
 */
public record Groups(int release, Instant at, Tally elected, Tally management) {}
