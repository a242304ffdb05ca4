package fr.barometre.bot.conversation;

import java.util.Locale;

/** What a founder is asked of a campaign, in the order in which it is asked. */
public enum DraftPart {
    NAME,
    KIND,
    POPULATION,
    /** Left out where only one questionnaire is on offer. */
    QUESTIONNAIRE,
    LAST_DAY,
    CONFIRMATION;

    /** Returns the name of the part in codes, in forms and in message keys, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
