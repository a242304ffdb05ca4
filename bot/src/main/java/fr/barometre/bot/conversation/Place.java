package fr.barometre.bot.conversation;

import java.util.Optional;

/** Where a respondent stands: which screen is theirs. */
public sealed interface Place {

    /** A screen that needs nothing but its name. */
    enum Fixed implements Place {
        WELCOME,
        /** The list of questionnaires, where more than one is offered. */
        CHOICE,
        PAUSED,
        /** Coming back: go on, look, or start again. */
        RETURN,
        /** What is answered, and what is still possible. */
        PROGRESS,
        /** Asks once before everything is answered anew. */
        RESTART,
        SUMMARY,
        /** Why this category. */
        WHY,
        /** The way to the next category. */
        WAY,
        /** Every theme with its mean and its dated place. */
        DETAIL,
        INSPIRATIONS,
        QUESTIONS,
        RADAR,
        MY_DATA,
        /** Asks once before everything is erased. */
        ERASURE,
        /** Which theme to correct. */
        CORRECTION,
        /** The summary as a file to print. */
        REPORT,
        /** The campaigns that the respondent owns. */
        CAMPAIGNS,
        /** The snapshot of the newest campaign that the respondent owns. */
        SNAPSHOT,
        /** Whose campaign it is, and what its owners will see, before taking part. */
        INVITED,
        /** The campaigns in which the respondent takes part. */
        PARTICIPATION,
        /** A code that moves the session to another device. */
        TRANSFER,
        /** Asks before answers of another device replace those given here. */
        MOVING
    }

    /** One question about the respondent. */
    record Asking(ProfilePart part) implements Place {}

    /** The first screen of a theme. */
    record Opening(String themeId) implements Place {}

    /** One affirmation, waiting for its level. */
    record Question(String affirmationId) implements Place {}

    /** The help of one affirmation. */
    record Help(String affirmationId) implements Place {}

    /** The last screen of a theme: its mean, an initiative if wished, and what comes next. */
    record Ending(String themeId) implements Place {}

    /** One theme with the figures of its affirmations. */
    record ThemeDetail(String themeId) implements Place {}

    /** Which affirmation of the theme to correct. */
    record ThemeCorrection(String themeId) implements Place {}

    /** One question about a campaign being planned; all of them where the channel has forms. */
    record Planning(DraftPart part) implements Place {}

    /** A page of a campaign, for its owner. */
    record OfCampaign(CampaignId campaign, Page page) implements Place {}

    /** Asks before the answers are taken out of a campaign. */
    record Leaving(CampaignId campaign) implements Place {}

    /** Returns the affirmation that this place is about, or empty if it is about none. */
    default Optional<String> affirmation() {
        return switch (this) {
            case Question q -> Optional.of(q.affirmationId());
            case Help h -> Optional.of(h.affirmationId());
            case Fixed f -> Optional.empty();
            case Asking a -> Optional.empty();
            case Opening o -> Optional.empty();
            case Ending e -> Optional.empty();
            case ThemeDetail d -> Optional.empty();
            case ThemeCorrection c -> Optional.empty();
            case Planning p -> Optional.empty();
            case OfCampaign o -> Optional.empty();
            case Leaving l -> Optional.empty();
        };
    }
}
