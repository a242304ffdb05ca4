package fr.barometre.bot.turn;

/**
 * Where a channel reaches a respondent, in the channel's own terms; personal, so the store keeps it encrypted.
 *
 * @param value empty on a channel that cannot speak first
 */
public record Address(String value) {

    /** The address of who cannot be reached unless they ask. */
    public static final Address NONE = new Address("");

    @Override
    public String toString() {
        return "Address[hidden]";
    }
}
