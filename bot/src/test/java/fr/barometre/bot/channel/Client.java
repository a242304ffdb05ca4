package fr.barometre.bot.channel;

import java.util.List;

/** One respondent's client on a channel: what it does when they tap and type, and what they then see. */
public interface Client {

    /** Opens the conversation as the channel does it. */
    void begin();

    /** Presses the button that carries {@code code} on what is shown now, whether there is such a button or not. */
    void press(String code);

    /** Presses a button of what was shown before the last thing done. */
    void pressOld(String code);

    void write(String text);

    /** Brings the last thing done once more, as the channel does when it has not heard that it came. */
    void again();

    /** Returns all that can be read. */
    String words();

    /** Returns what the buttons carry. */
    List<String> codes();

    /** Returns whether {@code code} is offered in a place of its own whatever is shown. */
    default boolean offersAlways(String code) {
        return false;
    }
}
