package fr.barometre.bot.turn;

/** A defect that is planted beneath the turn, to see whether the simulation finds it. */
enum Planted {
    NOTHING,
    /** A save replaces whatever is there. */
    VERSION_CHECK_DROPPED,
    /** A save that failed is taken for done: what is acknowledged was never kept. */
    ACKNOWLEDGED_BEFORE_SAVED,
    /** A save sets no mark. */
    MARK_FORGOTTEN,
    /** The mark is cleared before the channel has the screen. */
    MARK_CLEARED_EARLY,
    /** A delivery that comes again is not recognised. */
    DELIVERIES_FORGOTTEN
}
