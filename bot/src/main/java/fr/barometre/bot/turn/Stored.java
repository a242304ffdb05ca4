package fr.barometre.bot.turn;

import fr.barometre.bot.conversation.Session;
import java.util.List;

/**
 * A respondent's entry as the store has it.
 *
 * @param version counts the commits, from 1
 * @param shown the version whose screen the respondent was last shown; behind {@code version} while a reply is owed
 * @param deliveries the last deliveries applied, newest last, at most {@value #DELIVERIES}
 * @param handle what the channel needs to change the screen it showed last, such as a message's number; may be empty
 */
public record Stored(
        Session session, long version, long shown, List<String> deliveries, Address address, String handle) {

    /** How many deliveries are remembered to recognise one that comes again. */
    public static final int DELIVERIES = 8;

    public Stored {
        deliveries = List.copyOf(deliveries);
    }

    /** Returns whether the respondent has not been shown the screen of the newest version. */
    public boolean owed() {
        return shown < version;
    }

    /**
     * Returns whether somebody has to be served if this instance dies now: the respondent, where the channel can speak
     * first, or the campaign in which the answers count.
     */
    public boolean owes() {
        return !address.equals(Address.NONE) || session.ties().membership().isPresent();
    }
}
