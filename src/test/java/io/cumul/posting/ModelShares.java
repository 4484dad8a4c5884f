package io.cumul.posting;

import java.math.BigInteger;
import java.util.stream.LongStream;

/** Sharing out: everyone's whole cents first; then each cent that is left goes to whoever was cut the most and has had none yet. */
final class ModelShares {
    private ModelShares() {}

    /** Shares in proportion to weights; if nobody weighs anything, the first has it all. */
    static long[] of(long cents, long[] weights) {
        long[] shares = new long[weights.length];
        BigInteger sum = BigInteger.valueOf(LongStream.of(weights).sum());
        if (sum.signum() == 0) {
            shares[0] = cents;
            return shares;
        }
        BigInteger[] cut = new BigInteger[weights.length];
        long left = cents;
        for (int i = 0; i < shares.length; i++) {
            BigInteger exact = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(weights[i]));
            shares[i] = exact.divide(sum).longValueExact();
            cut[i] = exact.mod(sum);
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < cut.length; i++) {
                most = cut[i].compareTo(cut[most]) > 0 ? i : most;
            }
            shares[most]++;
            cut[most] = BigInteger.ONE.negate();
        }
        return shares;
    }

    /** A part of something; a fraction goes up. */
    static long up(long whole, long part, long of) {
        BigInteger[] exact =
                BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part)).divideAndRemainder(BigInteger.valueOf(of));
        return exact[0].longValueExact() + exact[1].signum();
    }

    /** A part of something; a fraction is left out. */
    static long down(long whole, long part, long of) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }
}
