package fr.barometre.bot.turn;

import fr.barometre.bot.screen.Reply;

/**
 * What a committed turn owes its respondent.
 *
 * @param version the version that was committed; 0 if nothing is kept, as after an erasure
 * @param shown the version that the respondent had been shown when the session was loaded
 * @param handle what the channel left with the last screen
 * @param repeated whether the delivery had been applied before, so that beside the channel's own acknowledgement
 *     nothing is due unless its reply still is when it is paid
 */
public record Owed(Respondent respondent, long version, long shown, Reply reply, String handle, boolean repeated) {

    /** Hides who and what. */
    @Override
    public String toString() {
        return "Owed[" + respondent.channel() + ", version " + version + ", hidden]";
    }
}
