package io.cumul.load.bench;

import java.util.SplittableRandom;

/**
 * When the requests of an open loop are due: independent of each other and of the answers, as customers are, so the gaps
 * are exponential. A request's latency counts from when it was due, however late it was sent: the wait that a slow server
 * causes to those behind is part of it.
 */
final class Pace {
    private final double meanGap;
    private final SplittableRandom random;
    private double due;

    Pace(double perSecond, long start, SplittableRandom random) {
        this.meanGap = 1e9 / perSecond;
        this.random = random;
        this.due = start;
        advance();
    }

    /** When the next request is due, in {@link System#nanoTime()}. */
    long due() {
        return (long) due;
    }

    /** Turns to the request after that. */
    void advance() {
        due += -Math.log(1 - random.nextDouble()) * meanGap;
    }
}
