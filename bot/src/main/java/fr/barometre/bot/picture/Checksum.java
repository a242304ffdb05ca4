package fr.barometre.bot.picture;

/**
 * The Adler-32 checksum of some bytes (RFC 1950), which can be had from those of their parts.
 *
 * @param value as an unsigned number
 * @param length how many bytes there are
 */
record Checksum(long value, long length) {
    static final Checksum OF_NOTHING = new Checksum(1, 0);

    /** The largest prime below 65,536. */
    private static final long BASE = 65_521;

    /**
     * Returns the checksum of these bytes and of those of {@code next} after them. Of its two sums, the first begins
     * with 1 in both; the second adds up the first at each byte.
     */
    Checksum then(Checksum next) {
        long carried = low() + BASE - 1;
        long low = (carried + next.low()) % BASE;
        long high = (high() + next.high() + next.length % BASE * carried) % BASE;
        return new Checksum(high << Short.SIZE | low, length + next.length);
    }

    private long low() {
        return value & 0xFFFF;
    }

    private long high() {
        return value >>> Short.SIZE;
    }
}
