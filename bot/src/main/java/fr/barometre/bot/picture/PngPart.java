package fr.barometre.bot.picture;

/**
 * Some lines of a PNG file, compressed so that any others of the same width and palette may stand before and after
 * them.
 *
 * @param height how many lines
 * @param deflated whole blocks of a deflated stream (RFC 1951), none of them the last, that refer to nothing before;
 *     lent, not copied: nobody changes them
 * @param checksum that of the lines
 */
@SuppressWarnings("ArrayRecordComponent")
record PngPart(int height, byte[] deflated, Checksum checksum) {}
