package io.cumul.load.bench;

/** Durations in buckets that grow with them: each is at most one part in 128 wide, so a percentile is off by less than 1 %. */
final class Latencies {
    private static final int PRECISION = 7;
    private static final int STEPS = 1 << PRECISION;
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] buckets = new long[(Long.SIZE - PRECISION) * STEPS];
    private long count;

    void add(long nanos) {
        buckets[bucket(Math.max(nanos, 0))]++;
        count++;
    }

    long count() {
        return count;
    }

    /** The least duration that {@code share} of all do not exceed, in milliseconds; 0 if there are none. */
    double millis(double share) {
        long rank = (long) Math.ceil(share * count);
        long seen = 0;
        for (int bucket = 0; bucket < buckets.length && rank > 0; bucket++) {
            seen += buckets[bucket];
            if (seen >= rank) {
                return upperEnd(bucket) / NANOS_PER_MILLI;
            }
        }
        return 0;
    }

    private static int bucket(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - PRECISION;
        return (shift + 1) * STEPS + (int) (nanos >>> shift) - STEPS;
    }

    private static long upperEnd(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int shift = bucket / STEPS - 1;
        return ((long) (bucket % STEPS + STEPS + 1) << shift) - 1;
    }
}
