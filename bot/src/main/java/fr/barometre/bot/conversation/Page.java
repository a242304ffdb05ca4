package fr.barometre.bot.conversation;

import java.util.Locale;

/** The screens of a campaign, for its owners. */
public enum Page {
    /** What the campaign is, and what can be done. */
    HOME,
    /** Texts and links to forward. */
    INVITATION,
    /** The invitation as a picture for the council room. */
    QR,
    SNAPSHOT,
    /** Why this category, and what the answers without opinion could change. */
    WHY,
    /** The way to the next category. */
    WAY,
    /** The nine themes with the spread of respondents. */
    THEMES,
    /** Élus against direction and DSI. */
    ROLES,
    /** The affirmations on which respondents disagree most. */
    DISAGREEMENT,
    /** What moved since earlier campaigns of the same collectivité. */
    EARLIER,
    /** Where respondents stop, and how long they take. */
    PACE,
    /** Remarkable initiatives whose authors agreed. */
    INITIATIVES,
    /** Which file to take away. */
    FILES,
    PDF,
    CSV,
    XLSX,
    JSON,
    /** Response by response. */
    ROWS,
    /** How each figure comes about, and who can see what. */
    METHOD,
    /** A code that makes another owner. */
    SHARE,
    RENAME,
    /** Asks before the invitation's code is replaced. */
    RENEW,
    /** Asks before those who have not finished are reminded. */
    REMIND,
    /** Asks before the campaign is closed. */
    CLOSE,
    /** Until when to open it again. */
    REOPEN,
    /** Asks before the campaign and its responses are erased. */
    ERASE,
    /** Asks before an owner leaves the campaign to the others. */
    UNSHARE;

    /** Returns the page's name in codes and message keys, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
