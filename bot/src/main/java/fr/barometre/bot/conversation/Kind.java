package fr.barometre.bot.conversation;

/** The kind of collectivité, as the 2018 study groups its panel. */
public enum Kind implements ProfileAnswer {
    METROPOLE,
    AGGLOMERATION,
    TOWN,
    OTHER
}
