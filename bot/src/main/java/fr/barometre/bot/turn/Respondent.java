package fr.barometre.bot.turn;

/**
 * Who answers, under a pseudonym: the same person on two channels is two respondents.
 *
 * @param channel the channel's id, such as {@code telegram}
 * @param key 22 characters of base64url, an HMAC under the operator's key; it names nobody
 */
public record Respondent(String channel, String key) {}
