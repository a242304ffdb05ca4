package fr.barometre.bot.turn;

/**
 * Who answers, under a pseudonym: the same person on two channels is two respondents.
 *
 * @param channel the channel's id, such as {@code telegram}
 * @param key 22 or 23 characters of base64url, as {@link Pseudonyms} makes them; it names nobody
 */
public record Respondent(String channel, String key) {}
