package fr.barometre.bot.campaign;

import fr.barometre.scoring.Answers;

/**
 * A keyed fingerprint of somebody's answers, by which it is told whether exactly these were published before. Without
 * the operator's key nobody can try out answers against it.
 */
@FunctionalInterface
public interface Seal {

    /** Returns the same for the same answers of the same member, and otherwise in practice something else. */
    long of(String member, Answers answers);
}
