package fr.barometre.bot.conversation;

/** The band of inhabitants: the lower bound is included, the upper one is not. */
public enum Population implements ProfileAnswer {
    UNDER_20_000,
    FROM_20_000,
    FROM_100_000,
    FROM_250_000,
    FROM_500_000
}
