package fr.barometre.bot.channel.teams;

/** What a request is answered with. */
sealed interface Answer {
    /** It is done, or will be. */
    record Done() implements Answer {}

    /** The card that takes the place of the one whose button was pressed. */
    record Card(DrawnCard card) implements Answer {}

    /** A line shown in passing. */
    record Line(String text) implements Answer {}

    record TurnedAway(Refusal refusal) implements Answer {}
}
