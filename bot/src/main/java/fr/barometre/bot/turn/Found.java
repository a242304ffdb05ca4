package fr.barometre.bot.turn;

import fr.barometre.bot.text.Language;
import fr.barometre.scoring.Edition;

/** What the store has of a respondent. */
public sealed interface Found {

    /** An entry that can be used. */
    record Live(Stored stored) implements Found {}

    /** Nothing: never there, expired, or erased. */
    record Nothing() implements Found {}

    /**
     * An entry whose questionnaire is not published here, or has been changed since. It is kept as it is: the operator
     * has to bring the file back.
     */
    record Unpublished(Edition edition, Language language, Address address, String handle) implements Found {}

    /**
     * An entry that cannot be read: damaged, written by a newer version of the bot, or under another key. It is kept as
     * it is, so that nothing is lost before the operator has looked; only an erasure removes it.
     *
     * @param why what the operator should know; nothing of the entry itself
     */
    record Unreadable(String why) implements Found {}
}
