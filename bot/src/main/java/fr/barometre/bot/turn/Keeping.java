package fr.barometre.bot.turn;

/** Where sessions are kept, as far as a respondent may know. */
public enum Keeping {
    /** On the machine that the bot itself runs on. */
    HERE,
    /** On a server of the operator's. */
    ELSEWHERE
}
