package fr.barometre.bot.conversation;

import java.util.Locale;

/** A meaning that a respondent can type; the messages {@code typed.…} hold how it is said in each language. */
public enum Word {
    START,
    BEGIN,
    EXPRESS,
    YES,
    NO,
    HELP,
    BACK,
    PAUSE,
    RESUME,
    SKIP,
    CORRECT,
    PROGRESS,
    LANGUAGE,
    FRENCH,
    ENGLISH,
    MY_DATA,
    ERASE,
    RESTART,
    SUMMARY,
    WHY,
    OUTSIDE,
    REPORT,
    CAMPAIGN,
    SNAPSHOT,
    PARTICIPATION,
    TRANSFER,
    REMIND_NOT,
    REMIND_AGAIN,
    NO_OPINION,
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE;

    /** Returns the key of the message that lists how it is said, separated by commas. */
    public String key() {
        return "typed." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
