package io.cumul.core.points;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sharing a whole number out in proportion, so that the shares sum to it exactly. */
public final class Shares {
    private Shares() {}

    /**
     * Shares {@code total} out by largest remainder (Hamilton's method): everyone gets the floor of the exact share, and
     * what is left goes one by one to the largest remainders, to the earlier of two equals.
     *
     * @param total zero or more
     * @param weights zero or more each; if all are zero, the first takes everything
     * @return shares in the order of the weights, whose sum is {@code total}; none for no weights
     */
    public static long[] largestRemainder(long total, long[] weights) {
        long[] shares = new long[weights.length];
        if (weights.length == 0 || total == 0) {
            return shares;
        }
        BigInteger sum = IntStream.range(0, weights.length)
                .mapToObj(i -> BigInteger.valueOf(weights[i]))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            shares[0] = total;
            return shares;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            shares[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
