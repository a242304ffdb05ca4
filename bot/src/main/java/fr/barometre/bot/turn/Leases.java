package fr.barometre.bot.turn;

import java.time.Duration;

/** Work that one instance does at a time, and another takes over once it ends or falls silent. */
public interface Leases {

    /**
     * Takes or renews the lease {@code name} for {@code span}. Returns whether {@code holder} has it then; false if
     * somebody else has.
     *
     * @throws StoreUnavailable if the store cannot be reached: nobody else can take it then either
     */
    boolean take(String name, String holder, Duration span);

    /**
     * Gives the lease back, if {@code holder} has it.
     *
     * @throws StoreUnavailable if the store cannot be reached: the lease ends by itself
     */
    void giveBack(String name, String holder);
}
