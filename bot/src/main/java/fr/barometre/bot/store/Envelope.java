package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What Redis holds for a respondent: a head in ASCII that the scripts read and change too, and the body.
 *
 * <pre>format;version;shown;bytes of the handle;handle body</pre>
 *
 * <p>The head is the same for every format of the body; without a blank between handle and body.
 *
 * @param format the format of the body, from 1
 */
@SuppressWarnings("ArrayRecordComponent")
record Envelope(int format, long version, long shown, String handle, byte[] body) {
    private static final int NUMBERS = 4;
    private static final int MOST_DIGITS = 15;

    byte[] bytes() {
        byte[] handleBytes = handle.getBytes(UTF_8);
        String head = format + ";" + version + ";" + shown + ";" + handleBytes.length + ";";
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + handleBytes.length + body.length);
        out.writeBytes(head.getBytes(US_ASCII));
        out.writeBytes(handleBytes);
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** @throws IOException if the head is damaged */
    static Envelope read(byte[] bytes) throws IOException {
        long[] numbers = new long[NUMBERS];
        int at = 0;
        for (int i = 0; i < NUMBERS; i++) {
            int end = at;
            while (end < bytes.length && bytes[end] != ';') {
                end++;
            }
            if (end == bytes.length) {
                throw new IOException("The head is cut off.");
            }
            numbers[i] = number(new String(bytes, at, end - at, US_ASCII));
            at = end + 1;
        }
        long bodyAt = at + numbers[NUMBERS - 1];
        if (bodyAt > bytes.length) {
            throw new IOException("The head is longer than the entry.");
        }
        return new Envelope(
                (int) numbers[0],
                numbers[1],
                numbers[2],
                new String(bytes, at, (int) bodyAt - at, UTF_8),
                Arrays.copyOfRange(bytes, (int) bodyAt, bytes.length));
    }

    private static long number(String digits) throws IOException {
        boolean isOne = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> '0' <= c && c <= '9');
        if (!isOne) {
            throw new IOException("The head has no number where one belongs.");
        }
        return Long.parseLong(digits);
    }
}
