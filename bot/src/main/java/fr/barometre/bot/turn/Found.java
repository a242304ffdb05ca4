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
}
