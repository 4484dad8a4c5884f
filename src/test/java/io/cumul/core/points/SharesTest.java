package io.cumul.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
             10 | 1 1       | 5 5
             10 | 1 1 1     | 4 3 3
             11 | 1 1 1     | 4 4 3
              1 | 1 1       | 1 0
              2 | 1 2 1     | 1 1 0
              7 | 3 3 1     | 3 3 1
             10 | 0 1 0     | 0 10 0
              0 | 5 5       | 0 0
             10 | 0 0 0     | 10 0 0
              0 | 0 0       | 0 0
              5 | 7         | 5
            100 | 1 1 98    | 1 1 98
              3 | 50 30 20  | 1 1 1
            """)
    void sharesByLargestRemainder(long total, String weights, String shares) {
        assertThat(Shares.largestRemainder(total, numbers(weights))).containsExactly(numbers(shares));
    }

    @Test
    void nobodyGetsNothing() {
        assertThat(Shares.largestRemainder(10, new long[0])).isEmpty();
    }

    @Test
    void hugeWeightsDoNotOverflow() {
        long most = Long.MAX_VALUE;

        assertThat(Shares.largestRemainder(most, new long[] {most, most, most})).satisfies(shares -> {
            assertThat(LongStream.of(shares).sum()).isEqualTo(most);
            assertThat(shares[0] - shares[2]).isBetween(0L, 1L);
        });
    }

    /** The defining property: shares sum to the whole, and each is the exact share rounded down or up. */
    @Test
    void sharesSumToTheWholeAndAreWithinOneOfTheExactShare() {
        Random random = new Random(20_101_201);
        for (int round = 0; round < 2_000; round++) {
            long[] weights = random.longs(1 + random.nextInt(12), 0, 1_000_000).toArray();
            long total = random.nextLong(1_000_000);

            long[] shares = Shares.largestRemainder(total, weights);

            assertThat(LongStream.of(shares).sum()).isEqualTo(total);
            BigInteger sum =
                    BigInteger.valueOf(Math.max(1, LongStream.of(weights).sum()));
            assertThat(IntStream.range(0, weights.length))
                    .as("%d over %s", total, Arrays.toString(weights))
                    .allSatisfy(i -> {
                        long exact = BigInteger.valueOf(total)
                                .multiply(BigInteger.valueOf(weights[i]))
                                .divide(sum)
                                .longValueExact();
                        assertThat(shares[i]).isBetween(exact, exact + 1);
                    });
        }
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
