package fr.barometre.scoring;

import java.util.Arrays;

/**
 * A set of totals: pairs of a number of rated answers and their sum. Each pair is one bit, at count · stride + sum, so
 * that adding one total to all is a shift. The stride exceeds every sum, therefore no two pairs share a bit.
 */
final class Totals {

    private final int stride;
    private final long[] words;

    private Totals(int stride, long[] words) {
        this.stride = stride;
        this.words = words;
    }

    static Totals none(int stride) {
        return new Totals(stride, new long[0]);
    }

    Totals with(int count, int sum) {
        int bit = count * stride + sum;
        long[] copy = Arrays.copyOf(words, Math.max(words.length, bit / Long.SIZE + 1));
        copy[bit / Long.SIZE] |= 1L << bit;
        return new Totals(stride, copy);
    }

    boolean contains(int count, int sum) {
        int bit = count * stride + sum;
        return bit / Long.SIZE < words.length && (words[bit / Long.SIZE] & 1L << bit) != 0;
    }

    Totals or(Totals other) {
        long[] both = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            both[i] |= other.words[i];
        }
        return new Totals(stride, both);
    }

    /** Returns every total of this set added to every total of the other. */
    Totals plus(Totals other) {
        long[] sums = new long[words.length + other.words.length];
        for (int i = 0; i < other.words.length; i++) {
            for (long left = other.words[i]; left != 0; left &= left - 1) {
                addShifted(sums, i, Long.numberOfTrailingZeros(left));
            }
        }
        return new Totals(stride, sums);
    }

    /** The array has room for the highest bit of each set and one more word, which the last carry needs. */
    private void addShifted(long[] sums, int wordsUp, int bitsUp) {
        long carry = 0;
        for (int i = 0; i < words.length; i++) {
            sums[i + wordsUp] |= words[i] << bitsUp | carry;
            carry = bitsUp == 0 ? 0 : words[i] >>> (Long.SIZE - bitsUp);
        }
        sums[words.length + wordsUp] |= carry;
    }
}
