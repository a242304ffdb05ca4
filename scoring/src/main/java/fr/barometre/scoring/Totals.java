package fr.barometre.scoring;

import java.math.BigInteger;

/**
 * A set of totals: pairs of a number of rated answers and their sum. Each pair is one bit, at count · stride + sum, so
 * that adding one total to all is a shift. The stride exceeds every sum, therefore no two pairs share a bit.
 */
record Totals(int stride, BigInteger bits) {

    static Totals none(int stride) {
        return new Totals(stride, BigInteger.ZERO);
    }

    Totals with(int count, int sum) {
        return new Totals(stride, bits.setBit(count * stride + sum));
    }

    boolean contains(int count, int sum) {
        return bits.testBit(count * stride + sum);
    }

    Totals or(Totals other) {
        return new Totals(stride, bits.or(other.bits));
    }

    /** Returns every total of this set added to every total of the other. */
    Totals plus(Totals other) {
        BigInteger sums = BigInteger.ZERO;
        for (int bit = other.bits.getLowestSetBit(); bit < other.bits.bitLength(); bit++) {
            if (other.bits.testBit(bit)) {
                sums = sums.or(bits.shiftLeft(bit));
            }
        }
        return new Totals(stride, sums);
    }
}
