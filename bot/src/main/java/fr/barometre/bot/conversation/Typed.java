package fr.barometre.bot.conversation;

/** What a typed text comes to at the place where it was typed. */
sealed interface Typed {

    /** The same as pressing that button. */
    record Means(Action action) implements Typed {}

    /** A greeting or {@code /start}: begin or come back. */
    record Greeting() implements Typed {}

    /** A remarkable initiative, as typed. */
    record InitiativeText(String text) implements Typed {}

    /** A part of a campaign's plan, as typed. */
    record PlanPart(DraftPart part) implements Typed {}

    /** Another name for a campaign's collectivité, as typed. */
    record CampaignName(CampaignId campaign) implements Typed {}

    /** Asks for help where no affirmation is shown. */
    record AsksForCommands() implements Typed {}

    record Unknown() implements Typed {}
}
