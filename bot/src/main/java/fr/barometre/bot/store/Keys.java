package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.turn.Respondent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names of keys. A respondent belongs for ever to one of {@value #PARTITIONS} partitions, whose hash tag all of their
 * keys carry, so that every script finds its keys on one node of a Cluster.
 */
final class Keys {
    static final int PARTITIONS = 64;

    private static final Pattern SESSION = Pattern.compile("\\{p\\d\\d}:s:(\\w+):([\\w-]+)");

    private Keys() {}

    /** Returns the key of the respondent's entry. */
    static byte[] session(Respondent respondent) {
        return bytes(tag(partition(respondent)) + ":s:" + respondent.channel() + ":" + respondent.key());
    }

    /** Returns whose entry {@code key} is; empty if it is no respondent's entry. */
    static Optional<Respondent> respondentOfSession(String key) {
        Matcher session = SESSION.matcher(key);
        return session.matches() ? Optional.of(new Respondent(session.group(1), session.group(2))) : Optional.empty();
    }

    /** Returns the key of the sorted set in which the respondent may be marked: member by due time in milliseconds. */
    static byte[] owed(Respondent respondent) {
        return owed(partition(respondent));
    }

    static byte[] owed(int partition) {
        return bytes(tag(partition) + ":owed");
    }

    /** Returns the key of the sorted set in which the respondent may be marked to be looked at for a reminder. */
    static byte[] remind(Respondent respondent) {
        return remind(partition(respondent));
    }

    static byte[] remind(int partition) {
        return bytes(tag(partition) + ":remind");
    }

    /** Returns the respondent's name in the sorted sets. */
    static byte[] member(Respondent respondent) {
        return bytes(respondent.channel() + ":" + respondent.key());
    }

    static Respondent respondent(byte[] member) {
        String text = new String(member, US_ASCII);
        int colon = text.indexOf(':');
        return new Respondent(text.substring(0, colon), text.substring(colon + 1));
    }

    static int partition(Respondent respondent) {
        CRC32 crc = new CRC32();
        crc.update(member(respondent));
        return (int) (crc.getValue() % PARTITIONS);
    }

    private static String tag(int partition) {
        return partition < 10 ? "{p0" + partition + "}" : "{p" + partition + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
