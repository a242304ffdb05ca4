package fr.barometre.bot.conversation;

/** What a respondent is in the collectivité. */
public enum Role implements ProfileAnswer {
    OFFICIAL,
    DIRECTION,
    CIO,
    AGENT,
    OTHER
}
